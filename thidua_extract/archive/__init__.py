"""Where articles come from and where records go: one module a format, under `readers` and `writers`."""
