"""Archives past one machine: the workers of a Dask cluster read partitions of the inputs into files of their own."""
