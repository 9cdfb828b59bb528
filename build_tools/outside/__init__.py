"""Do the links out of the guide still lead somewhere? Asked on a schedule of its own, never by `check`."""
