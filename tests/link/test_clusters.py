"""Merging clusters: one fact a cluster, with members and officers told elsewhere in the article."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.link.clusters import merge_clusters
from thidua_extract.patterns.clusters import ClusterMention, find_clusters
from thidua_extract.text.document import Document


def merged(body: str) -> list[ClusterMention]:
    reading = Reading(Document.from_source(f"Chuyện thi đua ở Suối Mơ\n\n{body}\n"), "2023-06-08")
    return merge_clusters(find_clusters(reading), reading)


def test_members_and_officers_join_the_only_cluster() -> None:
    (cluster,) = merged(
        "Sáng 3/5, Cụm thi đua 3 thành phố ven biển họp, lãnh đạo 3 thành phố ven biển (gồm Suối Mơ, Đồng Xanh, "
        "Bãi Vàng) dự.\n\nCuộc họp bầu TP Suối Mơ làm Cụm trưởng năm 2024."
    )
    assert cluster.name == "Cụm thi đua 3 thành phố ven biển"
    assert [member.text for member in cluster.members] == ["Suối Mơ", "Đồng Xanh", "Bãi Vàng"]
    assert cluster.head is not None
    assert cluster.head.text == "Suối Mơ"


def test_the_fullest_name_stands_for_all() -> None:
    (cluster,) = merged("Cụm thi đua số 5 tổng kết. Cụm thi đua số 5 (ven biển) có nhiều cách hay.")
    assert (cluster.name, len(cluster.spans)) == ("Cụm thi đua số 5 (ven biển)", 2)


def test_two_clusters_stay_apart() -> None:
    assert [cluster.name for cluster in merged("Cụm thi đua số 5 họp. Khối thi đua số 2 họp.")] == [
        "Cụm thi đua số 5",
        "Khối thi đua số 2",
    ]
