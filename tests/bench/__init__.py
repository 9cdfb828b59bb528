"""How long does a guide take to build, beside others and as it grows? `make bench` says."""
