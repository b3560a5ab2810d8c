"""A small paper from a dataset: how duties are spread over departments, and which departments share them.

    python3 paper.py DATASET OUT

OUT gets table1.csv (departments), table2.csv (how uneven their load is), network.csv (who shares how many duties) and
figure1.svg (the network).
"""
import html
import importlib.util
import math
import sys
from pathlib import Path

import pandas as pd

dataset, out = Path(sys.argv[1]), Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)

# Every table with its types; load.py stands beside the tables.
spec = importlib.util.spec_from_file_location("load", dataset / "load.py")
load = importlib.util.module_from_spec(spec)
spec.loader.exec_module(load)
lists, duties, departments = load.tables["lists"], load.tables["duties"], load.tables["departments"]

# 1. The lists in force, and the departments that their duties list. Open classes (其他……部门) are no departments.
current = duties[duties["list_id"].isin(lists.loc[lists["current"], "list_id"])]
listed = load.tables["duty_departments"]
listed = listed[
    listed["duty_id"].isin(current["duty_id"])
    & listed["role"].isin(["LED_BY", "SHARED_WITH"])
    & listed["body_id"].isin(departments["department_id"])
][["duty_id", "body_id", "role"]].drop_duplicates().astype("string")

# 2. Table 1: what each department leads and shares.
table1 = listed.groupby(["body_id", "role"]).size().unstack(fill_value=0).rename(columns={"LED_BY": "leads", "SHARED_WITH": "shares"})
table1["duties"] = table1["leads"] + table1["shares"]
table1.insert(0, "department", departments.astype("string").set_index("department_id")["name"].reindex(table1.index))
table1 = table1.rename_axis("department_id").reset_index().sort_values(["duties", "department_id"], ascending=[False, True])
table1.to_csv(out / "table1.csv", index=False)

# 3. Table 2: how uneven the load is. Gini: 0 where all carry the same; HHI: the sum of squared shares.
load_of = table1["duties"].astype(float).sort_values().reset_index(drop=True)
n, total = len(load_of), load_of.sum()
gini = (2 * ((load_of.index + 1) * load_of).sum() / (n * total)) - (n + 1) / n
table2 = pd.DataFrame([{"departments": n, "gini": gini, "hhi": ((load_of / total) ** 2).sum(), "top_three": load_of.tail(3).sum() / total}])
table2.to_csv(out / "table2.csv", index=False)

# 4. Two departments share a duty when both are listed with it; the weight of a line is how many duties they share.
pairs = listed.merge(listed, on="duty_id")
pairs = pairs[pairs["body_id_x"] < pairs["body_id_y"]].drop_duplicates(["duty_id", "body_id_x", "body_id_y"])
lines = pairs.groupby(["body_id_x", "body_id_y"]).size().reset_index(name="weight")
lines.to_csv(out / "network.csv", index=False)

# 5. Figure 1: the departments on a circle, the one with most duties at the top.
names = dict(zip(table1["department_id"], table1["department"]))
shown = [one for one in table1["department_id"] if one in set(lines["body_id_x"]) | set(lines["body_id_y"])]
place = {one: (600 + 330 * math.sin(2 * math.pi * i / len(shown)), 450 - 330 * math.cos(2 * math.pi * i / len(shown))) for i, one in enumerate(shown)}
svg = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" font-family="Noto Sans CJK SC, sans-serif" font-size="13">']
svg.append('<text x="600" y="40" text-anchor="middle" font-size="20">共同承担事项的部门 Departments that share duties</text>')
for line in lines.itertuples():
    (x1, y1), (x2, y2) = place[line.body_id_x], place[line.body_id_y]
    svg.append(f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#999" stroke-width="{line.weight}"/>')
for one, (x, y) in place.items():
    side = "end" if x < 599 else "start" if x > 601 else "middle"
    svg.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="#ddd" stroke="#555"/>')
    svg.append(f'<text x="{600 + (x - 600) * 1.05:.1f}" y="{450 + (y - 450) * 1.05:.1f}" text-anchor="{side}">{html.escape(names[one])}</text>')
svg.append(f'<text x="600" y="880" text-anchor="middle">{int(lists["current"].sum())} lists in force, {len(current)} duties; a line: both are listed with a duty; its width: how many duties</text></svg>')
(out / "figure1.svg").write_text("\n".join(svg), encoding="utf-8")
