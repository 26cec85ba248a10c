"""The Vietnamese that every family of facts shares: lexicons, numbers, dates, names, places, quotations."""
