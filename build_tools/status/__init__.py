"""Does the guide hold, and is it still true? What a leader sees without reading YAML.

Decided once, as sections; drawn twice, as text for a terminal and as a page of an internal build.
"""
