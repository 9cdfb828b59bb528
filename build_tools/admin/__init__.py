"""How is the content edited in forms on the web, without YAML?

The forms are Sveltia CMS, a program that runs in the editor's browser and saves to GitHub or GitLab. All it knows of
the content is made here, from the models and from what the guide already says: fields, help, and what may be picked.
"""
