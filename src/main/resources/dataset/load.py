"""Reads every table of this dataset with its types and labels: python3 load.py, or import load in the folder.

tables["duties"] is a pandas DataFrame; codes are categories, whose labels are in tables["codes"]. titles["duties"]["kind"] is
what a column is called. parts joins all of them once.
"""
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).resolve().parent
TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def read_table(file, types, categories):
    kinds = {name: pd.CategoricalDtype(categories[name]) if name in categories else TYPES[kind] for name, kind in types.items()}
    return pd.read_csv(FOLDER / file, encoding="utf-8-sig", dtype=kinds, keep_default_na=False, na_values=[""])


tables = {}
titles = {}
@tables@

def label_of(column, code_list, language="en"):
    """The labels of a column of codes: label_of(tables["duties"]["kind"], "kind")."""
    codes = tables["codes"]
    known = codes[codes["list"] == code_list].set_index("code")["label_" + language]
    return column.astype("string").map(known)


# All tables joined once: a row for each part of a body in a clause, with the clause, its duty and its list.
parts = (
    tables["actors"]
    .merge(tables["bodies"], on="body_id")
    .merge(tables["clauses"][["clause_id", "duty_id", "side", "text"]], on="clause_id")
    .merge(tables["duties"][["duty_id", "list_id", "kind", "category", "name"]], on="duty_id", suffixes=("", "_of_duty"))
    .merge(tables["lists"][["list_id", "township", "edition", "current"]], on="list_id")
)

if __name__ == "__main__":
    for name, table in tables.items():
        print(name, len(table))
    print("parts", len(parts))
