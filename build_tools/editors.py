"""Which files tell an editor what a content file may say?"""

from __future__ import annotations

import json
from xml.sax.saxutils import quoteattr

from build_tools.json_schema import files
from schema import KINDS
from schema.names import KIND_NAMES, heading

FOLDER = "schema/json"
"""Where the schemas lie in the project."""


def schema_line(kind: str) -> str:
    """The comment that tells an editor which schema a file follows, wherever the project lies.

    Three steps up from a file in a folder of a layer, two from its head.
    """
    up = "../../.." if KINDS[kind][0] else "../.."
    return f"# yaml-language-server: $schema={up}/{FOLDER}/{kind}.json"


def editor_files() -> dict[str, str]:
    """What is made from the models for editors: path in the project → text."""
    schemas = {f"{FOLDER}/{name}": text for name, text in files().items()}
    return {**schemas, ".vscode/settings.json": _vscode(), ".idea/jsonSchemas.xml": _jetbrains()}


def _places() -> dict[str, str]:
    """Kind → where its files lie."""
    return {
        kind: f"content/*/{folder}/*.yml" if folder else "content/*/guide.yml" for kind, (folder, _) in KINDS.items()
    }


def _vscode() -> str:
    schemas = {f"{FOLDER}/{kind}.json": place for kind, place in _places().items()}
    asked = {
        "yaml.schemas": schemas,
        "yaml.format.enable": False,
        "files.insertFinalNewline": True,
        "editor.tabSize": 2,
    }
    return json.dumps(asked, indent=2) + "\n"


ENTRY = """\
        <entry key={label}>
          <value>
            <SchemaInfo>
              <option name="name" value={label} />
              <option name="relativePathToSchema" value="{schema}" />
              <option name="patterns">
                <list>
                  <Item>
                    <option name="pattern" value="true" />
                    <option name="path" value="{place}" />
                    <option name="mappingKind" value="Pattern" />
                  </Item>
                </list>
              </option>
            </SchemaInfo>
          </value>
        </entry>
"""


def _jetbrains() -> str:
    entries = [
        ENTRY.format(label=quoteattr(heading(KIND_NAMES[kind])), schema=f"{FOLDER}/{kind}.json", place=place)
        for kind, place in _places().items()
    ]
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<project version="4">
  <component name="JsonSchemaMappingsProjectConfiguration">
    <state>
      <map>
{"".join(entries)}      </map>
    </state>
  </component>
</project>
"""
