# ruff: noqa: E501 - a sentence of the press stands on one line
"""Awards as local papers and the forces report them: counts, series, lists, breakdowns, proposals."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

CONFERRED = [
    (
        "Với Bằng khen của Thủ tướng Chính phủ, hội đồng đưa thêm 02 tập thể vào danh sách; tổng cộng có 13 tập thể và 15 cá nhân được đề nghị.",
        [
            "certificate_of_merit government proposed collective 2",
            "certificate_of_merit government proposed collective 13",
            "certificate_of_merit government proposed individual 15",
        ],
        [],
    ),
    (
        "Riêng Cờ thi đua của Chính phủ, UBND tỉnh trước đó đã trình 14 tập thể, nay hội đồng nhất trí đề nghị thêm 3 tập thể nữa.",
        [
            "government_emulation_flag government proposed collective 14",
            "government_emulation_flag government proposed collective 3",
        ],
        [],
    ),
    (
        "Tại hội nghị, 5 tập thể và 12 cá nhân đã được Chủ tịch UBND tỉnh tặng Bằng khen vì có thành tích xuất sắc trong phong trào thi đua năm 2019.",
        [
            "certificate_of_merit province conferred collective 5",
            "certificate_of_merit province conferred individual 12",
        ],
        [],
    ),
    (
        "Dịp này, 4 tập thể được tặng Cờ thi đua của UBND tỉnh, gồm: Sở Tài chính, Sở Y tế, huyện Bình Minh, Công an tỉnh.",
        ["emulation_flag province conferred collective 4"],
        ["Sở Tài chính", "Sở Y tế", "huyện Bình Minh", "Công an tỉnh"],
    ),
    (
        "Dịp này, UBND tỉnh tặng Cờ thi đua cho 3 đơn vị. Các đơn vị gồm: Sở Nội vụ, Sở Công Thương và UBND huyện An Lạc.",
        ["emulation_flag province conferred collective 3"],
        ["Sở Nội vụ", "Sở Công Thương", "UBND huyện An Lạc"],
    ),
    (
        "Tổng LĐLĐ Việt Nam tặng Bằng khen cho 2 tập thể (Công đoàn ngành Y tế, LĐLĐ huyện Bình Minh) và 3 cá nhân.",
        [
            "certificate_of_merit ministry conferred collective 2",
            "certificate_of_merit ministry conferred individual 3",
        ],
        ["Công đoàn ngành Y tế", "LĐLĐ huyện Bình Minh"],
    ),
    (
        "Đơn vị được tặng 2 Huân chương Lao động, 5 Cờ thi đua của Chính phủ, 12 Bằng khen của Thủ tướng Chính phủ.",
        [
            "labor_order state conferred collective 2",
            "government_emulation_flag government conferred collective 5",
            "certificate_of_merit government conferred collective 12",
        ],
        [],
    ),
    (
        "Trong 5 năm qua, Hội CCB tỉnh đã được tặng 3 Cờ thi đua của Trung ương Hội; 45 tập thể, 67 cá nhân được tặng Bằng khen của UBND tỉnh.",
        [
            "emulation_flag ministry conferred collective 3",
            "certificate_of_merit province conferred collective 45",
            "certificate_of_merit province conferred individual 67",
        ],
        ["Hội CCB tỉnh"],
    ),
    (
        "Đảng bộ đã có 320 đảng viên được trao Huy hiệu Đảng, trong đó 2 đồng chí nhận Huy hiệu 75 năm tuổi Đảng, 15 đồng chí nhận Huy hiệu 60 năm tuổi Đảng.",
        [
            "badge None conferred individual 320",
            "badge None conferred individual 2",
            "badge None conferred individual 15",
        ],
        [],
    ),
    (
        "Ban Thường vụ Huyện ủy trao Huy hiệu Đảng cho 56 đảng viên, gồm: 1 đồng chí 70 năm, 3 đồng chí 65 năm, 12 đồng chí 60 năm, 40 đồng chí 55 năm tuổi Đảng.",
        [
            "badge district conferred individual 56",
            "badge district conferred individual 1",
            "badge district conferred individual 3",
            "badge district conferred individual 12",
            "badge district conferred individual 40",
        ],
        [],
    ),
    (
        "Cụm thi đua thống nhất suy tôn Công an tỉnh Lạng An là đơn vị dẫn đầu, đề nghị Bộ Công an tặng Cờ thi đua; đề nghị tặng Bằng khen cho Công an tỉnh Hà An và Công an tỉnh Bình An.",
        ["emulation_flag ministry proposed collective 1", "certificate_of_merit ministry proposed collective 2"],
        ["Công an tỉnh Lạng An", "Công an tỉnh Hà An", "Công an tỉnh Bình An"],
    ),
    (
        "Hội đồng đã bỏ phiếu xét, đề nghị Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho 1 tập thể, hạng Ba cho 3 cá nhân.",
        ["labor_order/second state proposed collective 1", "labor_order/third state proposed individual 3"],
        [],
    ),
    (
        "Nhân dịp này, Bộ Tư lệnh Bộ đội Biên phòng đã tặng Bằng khen cho 6 tập thể, 11 cá nhân; Bộ Chỉ huy BĐBP tỉnh tặng Giấy khen cho 20 cá nhân.",
        [
            "certificate_of_merit ministry conferred collective 6",
            "certificate_of_merit ministry conferred individual 11",
            "commendation_certificate province conferred individual 20",
        ],
        [],
    ),
    (
        "Tư lệnh Quân khu 5 tặng Bằng khen cho 8 tập thể và 16 cá nhân có thành tích trong phong trào Thi đua Quyết thắng giai đoạn 2019 - 2024.",
        [
            "certificate_of_merit ministry conferred collective 8",
            "certificate_of_merit ministry conferred individual 16",
        ],
        [],
    ),
    (
        "Kết thúc đợt thi đua, Lữ đoàn 171 khen thưởng 9 tập thể, 34 cá nhân.",
        ["commendation grassroots conferred collective 9", "commendation grassroots conferred individual 34"],
        [],
    ),
    (
        "Hiệu trưởng nhà trường tặng Giấy khen cho 25 sinh viên đạt danh hiệu Sinh viên 5 tốt.",
        ["commendation_certificate grassroots conferred individual 25"],
        [],
    ),
    (
        "Ban Thường vụ Tỉnh đoàn tuyên dương 30 gương thanh niên tiên tiến làm theo lời Bác.",
        ["commendation province conferred individual 30"],
        [],
    ),
    (
        "Liên đoàn Lao động tỉnh biểu dương 120 công nhân lao động tiêu biểu, tặng Bằng khen cho 15 tập thể.",
        ["commendation province conferred individual 120", "certificate_of_merit province conferred collective 15"],
        [],
    ),
    (
        "UBND thành phố tặng Giấy khen cho 10 tập thể và 22 cá nhân.",
        [
            "commendation_certificate district conferred collective 10",
            "commendation_certificate district conferred individual 22",
        ],
        [],
    ),
    (
        "Ông Lò Văn Tám, Chủ tịch UBND huyện, đã trao Giấy khen của UBND huyện cho 14 tập thể, 30 hộ gia đình.",
        [
            "commendation_certificate district conferred collective 14",
            "commendation_certificate district conferred household 30",
        ],
        [],
    ),
    (
        "Thay mặt lãnh đạo Bộ, Thứ trưởng Lò Văn Tám đã trao Bằng khen của Bộ trưởng cho 8 cá nhân.",
        ["certificate_of_merit ministry conferred individual 8"],
        [],
    ),
    (
        "Thừa ủy quyền của Thủ tướng Chính phủ, ông Lò Văn Tám trao Bằng khen của Thủ tướng Chính phủ cho 2 tập thể, 4 cá nhân.",
        [
            "certificate_of_merit government conferred collective 2",
            "certificate_of_merit government conferred individual 4",
        ],
        [],
    ),
    (
        "Phó Chủ tịch nước Lò Thị Mây trao Huân chương Độc lập hạng Nhì cho Bệnh viện Đa khoa tỉnh An Hòa.",
        ["independence_order/second state conferred collective 1"],
        ["Bệnh viện Đa khoa tỉnh An Hòa"],
    ),
    (
        "Trường THPT An Lạc vinh dự đón nhận Huân chương Lao động hạng Nhất của Chủ tịch nước.",
        ["labor_order/first state conferred collective 1"],
        ["Trường THPT An Lạc"],
    ),
    (
        "Có 18 tập thể đạt danh hiệu Tập thể lao động xuất sắc, 240 cá nhân đạt danh hiệu Lao động tiên tiến, 36 cá nhân đạt Chiến sĩ thi đua cơ sở.",
        [
            "excellent_labor_collective None conferred collective 18",
            "advanced_laborer None conferred individual 240",
            "grassroots_emulation_fighter grassroots conferred individual 36",
        ],
        [],
    ),
    (
        "Kết quả, có 1.250 hộ đạt danh hiệu Gia đình văn hóa, đạt 95%; 12 thôn đạt danh hiệu Thôn văn hóa.",
        ["cultural_family None conferred household 1250", "cultural_unit None conferred collective 12"],
        [],
    ),
    (
        "Chủ tịch UBND TP Đà Nẵng đã ký quyết định tặng Bằng khen cho ông Lò Văn Tám và bà Lò Thị Mây vì đã dũng cảm cứu người.",
        ["certificate_of_merit province conferred individual 2"],
        ["Lò Văn Tám", "Lò Thị Mây"],
    ),
    (
        "Giám đốc Công an tỉnh khen thưởng đột xuất 3 tập thể, 8 cá nhân có thành tích triệt phá đường dây ma túy.",
        ["commendation province conferred collective 3", "commendation province conferred individual 8"],
        [],
    ),
    (
        "Trong đó có 35 tập thể, 42 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen.",
        [
            "certificate_of_merit province conferred collective 35",
            "certificate_of_merit province conferred individual 42",
        ],
        [],
    ),
    (
        "Tổng số 312 tập thể, cá nhân được khen thưởng, trong đó có 35 tập thể và 120 cá nhân được tặng Bằng khen của UBND tỉnh.",
        [
            "commendation None conferred mixed 312",
            "certificate_of_merit province conferred collective 35",
            "certificate_of_merit province conferred individual 120",
        ],
        [],
    ),
    (
        "Toàn tỉnh có 7 tập thể, 9 cá nhân được tặng Huân chương Lao động các hạng (hạng Nhất: 1 tập thể; hạng Nhì: 2 tập thể, 3 cá nhân; hạng Ba: 4 tập thể, 6 cá nhân).",
        [
            "labor_order state conferred collective 7",
            "labor_order state conferred individual 9",
            "labor_order/first state conferred collective 1",
            "labor_order/second state conferred collective 2",
            "labor_order/second state conferred individual 3",
            "labor_order/third state conferred collective 4",
            "labor_order/third state conferred individual 6",
        ],
        [],
    ),
    (
        "Chủ tịch UBND tỉnh đã tặng Bằng khen cho 100 tập thể, cá nhân (40 tập thể, 60 cá nhân).",
        [
            "certificate_of_merit province conferred mixed 100",
            "certificate_of_merit province conferred collective 40",
            "certificate_of_merit province conferred individual 60",
        ],
        [],
    ),
    (
        "Chủ tịch nước đã tặng thưởng 15 Huân chương các loại; Thủ tướng Chính phủ tặng 6 Cờ thi đua, 88 Bằng khen.",
        [
            "order state conferred mixed 15",
            "government_emulation_flag government conferred collective 6",
            "certificate_of_merit government conferred mixed 88",
        ],
        [],
    ),
    (
        "Chủ tịch UBND tỉnh tặng 1.204 Bằng khen, 63 Cờ thi đua; công nhận 45 Chiến sĩ thi đua cấp tỉnh, 320 Tập thể lao động xuất sắc.",
        [
            "certificate_of_merit province conferred mixed 1204",
            "emulation_flag province conferred collective 63",
            "provincial_emulation_fighter province conferred individual 45",
            "excellent_labor_collective province conferred collective 320",
        ],
        [],
    ),
    (
        "Ngành Giáo dục có 2 Nhà giáo nhân dân, 14 Nhà giáo ưu tú được Chủ tịch nước phong tặng.",
        ["peoples_teacher state conferred individual 2", "meritorious_teacher state conferred individual 14"],
        [],
    ),
    (
        "Chủ tịch nước phong tặng danh hiệu Nhà giáo ưu tú cho 14 nhà giáo.",
        ["meritorious_teacher state conferred individual 14"],
        [],
    ),
    (
        "Danh hiệu “Bà mẹ Việt Nam anh hùng” được phong tặng và truy tặng cho 32 mẹ, trong đó truy tặng 30 mẹ.",
        ["heroic_mother state conferred individual 32", "heroic_mother state conferred individual 30"],
        [],
    ),
    (
        "Nhiều tập thể, cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["certificate_of_merit province conferred mixed None"],
        [],
    ),
    (
        "Một số cá nhân được tặng Kỷ niệm chương Vì sự nghiệp giáo dục.",
        ["commemorative_medal None conferred individual None"],
        [],
    ),
    (
        "Tặng Kỷ niệm chương “Vì sự nghiệp Văn hóa” cho 12 cá nhân.",
        ["commemorative_medal None conferred individual 12"],
        [],
    ),
    (
        "Bộ Nội vụ tặng Kỷ niệm chương “Vì sự nghiệp Tổ chức nhà nước” cho ông Lò Văn Tám, Phó Giám đốc Sở Nội vụ.",
        ["commemorative_medal ministry conferred individual 1"],
        ["Lò Văn Tám"],
    ),
    (
        "Hội nghị đã công bố quyết định khen thưởng của UBND tỉnh, theo đó tặng Cờ thi đua cho 8 đơn vị, Bằng khen cho 15 tập thể và 30 cá nhân.",
        [
            "emulation_flag province conferred collective 8",
            "certificate_of_merit province conferred collective 15",
            "certificate_of_merit province conferred individual 30",
        ],
        [],
    ),
    (
        "Công bố Quyết định số 123/QĐ-UBND về việc tặng Bằng khen cho 6 tập thể và 9 cá nhân.",
        ["certificate_of_merit None conferred collective 6", "certificate_of_merit None conferred individual 9"],
        [],
    ),
    (
        "Lễ tôn vinh 45 doanh nghiệp, doanh nhân tiêu biểu năm 2022 diễn ra tối 13/10.",
        ["commendation None conferred mixed 45"],
        [],
    ),
    (
        "UBND tỉnh tổ chức gặp mặt, tôn vinh 45 doanh nghiệp và 20 doanh nhân tiêu biểu.",
        ["commendation province conferred enterprise 45", "commendation province conferred individual 20"],
        [],
    ),
    (
        "Ba tập thể và bảy cá nhân được nhận Bằng khen của Bộ trưởng Bộ Y tế.",
        [
            "certificate_of_merit ministry conferred collective 3",
            "certificate_of_merit ministry conferred individual 7",
        ],
        [],
    ),
    (
        "Hội LHPN tỉnh được Trung ương Hội LHPN Việt Nam tặng Cờ thi đua xuất sắc; 5 tập thể, 7 cá nhân nhận Bằng khen.",
        [
            "emulation_flag ministry conferred collective 1",
            "certificate_of_merit None conferred collective 5",
            "certificate_of_merit None conferred individual 7",
        ],
        ["Hội LHPN tỉnh"],
    ),
    (
        "Hội Nông dân các huyện An Lạc, Bình Minh và thành phố An Hòa được Hội Nông dân tỉnh tặng Cờ thi đua.",
        ["emulation_flag province conferred collective 3"],
        ["Hội Nông dân các huyện An Lạc", "Bình Minh", "thành phố An Hòa"],
    ),
    (
        "Các đồng chí: Lò Văn Tám, Lò Thị Mây, Hoàng Văn Chín được tặng Bằng khen của Tỉnh ủy.",
        ["certificate_of_merit province conferred individual 3"],
        ["Lò Văn Tám", "Lò Thị Mây", "Hoàng Văn Chín"],
    ),
    (
        "Đồng chí Lò Văn Tám - Phó Bí thư Thường trực Tỉnh ủy được Chủ tịch nước tặng Huân chương Lao động hạng Nhì.",
        ["labor_order/second state conferred individual 1"],
        ["Lò Văn Tám"],
    ),
    (
        "Tiểu đoàn 4, Trung đoàn 12 được Bộ Quốc phòng tặng Cờ thi đua; Đại đội 7 được tặng Bằng khen của Quân khu 3.",
        ["emulation_flag ministry conferred collective 1", "certificate_of_merit ministry conferred collective 1"],
        ["Tiểu đoàn 4, Trung đoàn 12", "Đại đội 7"],
    ),
    (
        "100% đơn vị đạt vững mạnh toàn diện, 2 đơn vị được tặng danh hiệu Đơn vị quyết thắng, 45 đồng chí đạt Chiến sĩ tiên tiến.",
        ["determined_to_win_unit None conferred collective 2", "advanced_soldier None conferred individual 45"],
        [],
    ),
    (
        "Hội thi trao 1 giải Nhất, 2 giải Nhì, 3 giải Ba và 5 giải Khuyến khích.",
        [
            "prize/first None conferred individual 1",
            "prize/second None conferred individual 2",
            "prize/third None conferred individual 3",
            "prize None conferred individual 5",
        ],
        [],
    ),
    (
        "Ban tổ chức đã trao giải Nhất cho đội Công an huyện Bình Minh, giải Nhì cho đội Trường THPT An Lạc.",
        ["prize/first None conferred collective 1", "prize/second None conferred collective 1"],
        ["đội Công an huyện Bình Minh", "đội Trường THPT An Lạc"],
    ),
    (
        "Cụm đề nghị UBND tỉnh xét tặng Cờ thi đua cho Sở Xây dựng; Bằng khen cho Sở Tư pháp và Thanh tra tỉnh.",
        ["emulation_flag province proposed collective 1", "certificate_of_merit province proposed collective 2"],
        ["Sở Xây dựng", "Sở Tư pháp", "Thanh tra tỉnh"],
    ),
    (
        "2 tập thể và 3 cá nhân được đề nghị tặng Bằng khen của Thủ tướng Chính phủ nhưng hồ sơ không đạt.",
        [
            "certificate_of_merit government proposed collective 2",
            "certificate_of_merit government proposed individual 3",
        ],
        [],
    ),
    (
        "Hội đồng không thống nhất đề nghị tặng Huân chương Lao động cho ông Lò Văn Tám.",
        ["labor_order state withdrawn individual 1"],
        ["Lò Văn Tám"],
    ),
    (
        "Từ đầu năm đến nay, huyện đã khen thưởng 256 lượt tập thể, 780 lượt cá nhân.",
        ["commendation district conferred collective 256", "commendation district conferred individual 780"],
        [],
    ),
    (
        "Thành ủy Hà Nội tặng Bằng khen cho 12 tổ chức đảng và 20 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
        [
            "certificate_of_merit province conferred collective 12",
            "certificate_of_merit province conferred individual 20",
        ],
        [],
    ),
    (
        "Đảng ủy xã An Lạc tặng Giấy khen cho 4 chi bộ, 17 đảng viên.",
        [
            "commendation_certificate commune conferred collective 4",
            "commendation_certificate commune conferred individual 17",
        ],
        [],
    ),
    (
        "Chính phủ tặng Cờ thi đua cho Tổng công ty Điện lực An Hòa, Bộ Công Thương tặng Bằng khen cho 5 tập thể.",
        [
            "government_emulation_flag government conferred enterprise 1",
            "certificate_of_merit ministry conferred collective 5",
        ],
        ["Tổng công ty Điện lực An Hòa"],
    ),
    (
        "Đơn vị được tặng 2 Huân chương Lao động, 5 Cờ thi đua của Chính phủ, 12 Bằng khen của Thủ tướng Chính phủ.",
        [
            "labor_order state conferred collective 2",
            "government_emulation_flag government conferred collective 5",
            "certificate_of_merit government conferred collective 12",
        ],
        [],
    ),
    (
        "Cụm đề nghị Trung ương Hội tặng Cờ Thi đua cho Hội CCB hai tỉnh: An Hòa, Bình Minh.",
        ["emulation_flag ministry proposed collective 2"],
        ["An Hòa", "Bình Minh"],
    ),
    (
        "Công an huyện Bình Minh vinh dự được tặng thưởng Huân chương Chiến công hạng Ba. Ngoài ra, đơn vị còn được tặng 3 Cờ thi đua của Bộ Công an.",
        ["feat_of_arms_order/third state conferred collective 1", "emulation_flag ministry conferred collective 3"],
        ["Công an huyện Bình Minh", "Công an huyện Bình Minh"],
    ),
    (
        "Trong phong trào thi đua, 12 cán bộ, chiến sĩ được tặng Bằng khen, 45 lượt cán bộ, chiến sĩ được Giám đốc Công an tỉnh tặng Giấy khen.",
        [
            "certificate_of_merit None conferred individual 12",
            "commendation_certificate province conferred individual 45",
        ],
        [],
    ),
    (
        "Sư đoàn 5 được Bộ Tư lệnh Quân khu 7 tặng Cờ “Đơn vị dẫn đầu phong trào thi đua quyết thắng” năm 2020.",
        ["emulation_flag ministry conferred collective 1"],
        ["Sư đoàn 5"],
    ),
    (
        "Hội nghị tuyên dương, khen thưởng 27 tập thể, 63 cá nhân có thành tích xuất sắc.",
        ["commendation None conferred collective 27", "commendation None conferred individual 63"],
        [],
    ),
    (
        "Các cá nhân được nhận Bằng khen của UBND tỉnh gồm: Lò Văn Tám, Lò Thị Mây và Hoàng Văn Chín.",
        ["certificate_of_merit province conferred individual 3"],
        ["Lò Văn Tám", "Lò Thị Mây", "Hoàng Văn Chín"],
    ),
    (
        "Nhân dịp này, Thành phố trao tặng 3 Huân chương Lao động hạng Nhì, 7 Huân chương Lao động hạng Ba cho các tập thể, cá nhân.",
        ["labor_order/second state conferred mixed 3", "labor_order/third state conferred mixed 7"],
        [],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể gồm:\n- Sở Y tế;\n- Sở Nội vụ;\n- UBND huyện An Lạc;\n- Công an tỉnh;\n- Trường THPT Bình Minh.",
        ["certificate_of_merit province conferred collective 5"],
        ["Sở Y tế", "Sở Nội vụ", "UBND huyện An Lạc", "Công an tỉnh", "Trường THPT Bình Minh"],
    ),
    (
        "Danh sách khen thưởng gồm:\n- Tập thể: 12 đơn vị được tặng Cờ thi đua của UBND tỉnh;\n- Cá nhân: 30 cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh.",
        ["emulation_flag province conferred collective 12", "certificate_of_merit province conferred individual 30"],
        [],
    ),
    (
        "Sở GD&ĐT có 15 tập thể được UBND tỉnh công nhận Tập thể lao động xuất sắc; 10 cá nhân được công nhận Chiến sĩ thi đua cấp tỉnh; 2 cá nhân được đề nghị Chiến sĩ thi đua toàn quốc.",
        [
            "excellent_labor_collective province conferred collective 15",
            "provincial_emulation_fighter province conferred individual 10",
            "national_emulation_fighter government proposed individual 2",
        ],
        [],
    ),
    (
        "Đảng ủy Quân sự tỉnh đã khen thưởng 5 tổ chức cơ sở đảng trong sạch vững mạnh tiêu biểu và 20 đảng viên hoàn thành xuất sắc nhiệm vụ.",
        ["commendation province conferred collective 5", "commendation province conferred individual 20"],
        [],
    ),
    (
        "Trường Đại học An Hòa trao tặng Kỷ niệm chương cho 7 nhà giáo về hưu.",
        ["commemorative_medal grassroots conferred individual 7"],
        [],
    ),
    (
        "Công ty đã khen thưởng 85 lao động giỏi, 12 tổ sản xuất xuất sắc.",
        ["commendation organization conferred individual 85", "commendation organization conferred collective 12"],
        [],
    ),
    (
        "Tập đoàn Dầu khí tặng Cờ thi đua cho 4 đơn vị, Bằng khen cho 30 tập thể và 60 cá nhân.",
        [
            "emulation_flag organization conferred collective 4",
            "certificate_of_merit organization conferred collective 30",
            "certificate_of_merit organization conferred individual 60",
        ],
        [],
    ),
    (
        "Chủ tịch UBND thị xã An Lạc tặng Giấy khen cho 8 hộ dân hiến đất mở đường.",
        ["commendation_certificate district conferred household 8"],
        [],
    ),
    (
        "Phường An Phú khen thưởng 15 tổ dân phố, 60 hộ gia đình văn hóa tiêu biểu.",
        ["commendation commune conferred collective 15", "commendation commune conferred household 60"],
        [],
    ),
    (
        "Ủy ban MTTQ Việt Nam tỉnh tặng Bằng khen cho 10 khu dân cư tiêu biểu.",
        ["certificate_of_merit province conferred collective 10"],
        [],
    ),
    (
        "Ban Tôn giáo Chính phủ tặng Bằng khen cho Ban Trị sự Giáo hội Phật giáo tỉnh.",
        ["certificate_of_merit ministry conferred collective 1"],
        ["Ban Trị sự Giáo hội Phật giáo tỉnh"],
    ),
    (
        "Bộ trưởng Bộ Giao thông vận tải tặng Bằng khen cho 6 tập thể, 10 cá nhân thuộc Sở GTVT có thành tích năm 2017.",
        [
            "certificate_of_merit ministry conferred collective 6",
            "certificate_of_merit ministry conferred individual 10",
        ],
        [],
    ),
    (
        "Hội đồng thi đua xét, đề nghị công nhận 34 Chiến sĩ thi đua cấp tỉnh, 5 Chiến sĩ thi đua toàn quốc.",
        [
            "provincial_emulation_fighter province proposed individual 34",
            "national_emulation_fighter government proposed individual 5",
        ],
        [],
    ),
    (
        "Hiệp y khen thưởng Huân chương Lao động hạng Ba đối với Công ty CP Cấp nước An Hòa.",
        ["labor_order/third state proposed enterprise 1"],
        ["Công ty CP Cấp nước An Hòa"],
    ),
    (
        "Dự kiến, UBND tỉnh sẽ tuyên dương 60 điển hình tiên tiến vào tháng 6 tới.",
        ["commendation province planned exemplar 60"],
        [],
    ),
    (
        "Toàn ngành phấn đấu có 10 tập thể được tặng Cờ thi đua của Chính phủ.",
        ["government_emulation_flag government planned collective 10"],
        [],
    ),
    (
        "Khối thống nhất bình chọn 2 đơn vị đề nghị UBND tỉnh tặng Cờ thi đua, 3 đơn vị đề nghị tặng Bằng khen.",
        ["emulation_flag province proposed collective 2", "certificate_of_merit province proposed collective 3"],
        [],
    ),
    (
        "Bộ CHQS tỉnh được tặng Huân chương Bảo vệ Tổ quốc hạng Ba; 3 tập thể, 5 cá nhân được Bộ Quốc phòng tặng Bằng khen.",
        [
            "fatherland_defense_order/third state conferred collective 1",
            "certificate_of_merit ministry conferred collective 3",
            "certificate_of_merit ministry conferred individual 5",
        ],
        ["Bộ CHQS tỉnh"],
    ),
    (
        "Đợt này toàn Đảng bộ có 1.234 đảng viên được trao tặng Huy hiệu Đảng từ 30 đến 75 năm tuổi Đảng.",
        ["badge None conferred individual 1234"],
        [],
    ),
    (
        "Trong số này, 15 tập thể được tặng Cờ thi đua, 40 cá nhân được tặng Bằng khen, số còn lại được tặng Giấy khen.",
        ["emulation_flag None conferred collective 15", "certificate_of_merit None conferred individual 40"],
        [],
    ),
    (
        "Tại đại hội, 7 tập thể, 15 cá nhân vinh dự đón nhận Bằng khen của Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh.",
        [
            "certificate_of_merit ministry conferred collective 7",
            "certificate_of_merit ministry conferred individual 15",
        ],
        [],
    ),
    (
        "Ban Thường vụ Tỉnh đoàn An Hòa quyết định tặng Bằng khen cho đoàn viên Lò Văn Tám vì hành động dũng cảm cứu người.",
        ["certificate_of_merit province conferred individual 1"],
        ["Lò Văn Tám"],
    ),
    (
        "Chủ tịch UBND TP.HCM Lò Văn Tám đã tặng Bằng khen cho 12 tập thể và 25 cá nhân.",
        [
            "certificate_of_merit province conferred collective 12",
            "certificate_of_merit province conferred individual 25",
        ],
        [],
    ),
    (
        "UBND quận 3 tặng Giấy khen cho 5 tập thể và 8 cá nhân tiêu biểu trong công tác phòng cháy, chữa cháy.",
        [
            "commendation_certificate district conferred collective 5",
            "commendation_certificate district conferred individual 8",
        ],
        [],
    ),
    (
        "Toàn ngành có 25 đơn vị được tặng cờ thi đua xuất sắc của Bộ Tài chính; 1.200 lượt cá nhân được tặng Giấy khen của Cục trưởng.",
        [
            "emulation_flag ministry conferred collective 25",
            "commendation_certificate ministry conferred individual 1200",
        ],
        [],
    ),
    (
        "Sở Lao động - Thương binh và Xã hội được UBND tỉnh tặng Cờ thi đua dẫn đầu khối năm 2016; Văn phòng Sở được tặng Bằng khen.",
        ["emulation_flag province conferred collective 1", "certificate_of_merit None conferred collective 1"],
        ["Sở Lao động - Thương binh và Xã hội", "Văn phòng Sở"],
    ),
    (
        "Bệnh viện có 3 thầy thuốc được phong tặng danh hiệu Thầy thuốc ưu tú, 1 thầy thuốc được phong tặng danh hiệu Thầy thuốc nhân dân.",
        ["meritorious_physician state conferred individual 3", "peoples_physician state conferred individual 1"],
        [],
    ),
    (
        "LĐLĐ thành phố Đà Nẵng trao Bằng khen của Tổng LĐLĐ Việt Nam cho 6 tập thể, 12 cá nhân và Bằng Lao động sáng tạo cho 5 cá nhân.",
        [
            "certificate_of_merit ministry conferred collective 6",
            "certificate_of_merit ministry conferred individual 12",
            "badge province conferred individual 5",
        ],
        [],
    ),
    (
        "Kết thúc phong trào, 4 tập thể, 6 cá nhân được đề nghị Bộ trưởng Bộ Quốc phòng tặng Bằng khen; 10 tập thể, 12 cá nhân được Tư lệnh Quân đoàn 4 khen thưởng.",
        [
            "certificate_of_merit ministry proposed collective 4",
            "certificate_of_merit ministry proposed individual 6",
            "commendation ministry conferred collective 10",
            "commendation ministry conferred individual 12",
        ],
        [],
    ),
    (
        "Tổng cục Thuế tặng Giấy khen 40 doanh nghiệp thực hiện tốt chính sách thuế.",
        ["commendation_certificate ministry conferred enterprise 40"],
        [],
    ),
    (
        'Nhân kỷ niệm ngày thành lập, ngành đã xét tặng Kỷ niệm chương "Vì sự nghiệp Tư pháp" cho 125 người.',
        ["commemorative_medal None conferred individual 125"],
        [],
    ),
    (
        "Bộ trưởng Bộ GD&ĐT đã tặng Bằng khen cho thầy giáo Lò Văn Tám, Trường THPT An Lạc và cô giáo Lò Thị Mây, Trường THCS Bình Minh.",
        ["certificate_of_merit ministry conferred individual 2"],
        ["Lò Văn Tám", "Lò Thị Mây"],
    ),
    (
        "Đến nay, toàn tỉnh có 1.456 mẹ được phong tặng, truy tặng danh hiệu Bà mẹ Việt Nam anh hùng, hiện còn 35 mẹ còn sống.",
        ["heroic_mother state conferred individual 1456"],
        [],
    ),
    (
        "Trong 3 năm, 245 tập thể và 512 cá nhân đã được các cấp, các ngành khen thưởng.",
        ["commendation None conferred collective 245", "commendation None conferred individual 512"],
        [],
    ),
    (
        "Có 2 tập thể và 4 cá nhân được Thủ tướng Chính phủ tặng Bằng khen, 1 cá nhân được Chủ tịch nước tặng Huân chương Lao động hạng Ba, 12 tập thể được UBND tỉnh tặng Cờ thi đua.",
        [
            "certificate_of_merit government conferred collective 2",
            "certificate_of_merit government conferred individual 4",
            "labor_order/third state conferred individual 1",
            "emulation_flag province conferred collective 12",
        ],
        [],
    ),
    (
        "Hội đồng họp xét khen thưởng cho 45 tập thể, 120 cá nhân.",
        ["commendation None proposed collective 45", "commendation None proposed individual 120"],
        [],
    ),
    (
        "Hội nghị đã vinh danh 10 nông dân xuất sắc, 5 hợp tác xã tiêu biểu toàn quốc.",
        ["commendation None conferred individual 10", "commendation None conferred enterprise 5"],
        [],
    ),
    (
        "Đảng bộ, chính quyền và nhân dân huyện An Lạc đón nhận danh hiệu Anh hùng Lực lượng vũ trang nhân dân.",
        ["armed_forces_hero state conferred collective 1"],
        ["Đảng bộ, chính quyền và nhân dân huyện An Lạc"],
    ),
    (
        "Tập thể Khoa Cấp cứu và bác sĩ Lò Văn Tám được Bộ Y tế tặng Bằng khen.",
        [
            "certificate_of_merit ministry conferred collective 1",
            "certificate_of_merit ministry conferred individual 1",
        ],
        ["Khoa Cấp cứu", "Lò Văn Tám"],
    ),
    (
        "Trao tặng 120 suất quà cho các gia đình chính sách và Giấy khen cho 10 hộ.",
        ["commendation_certificate None conferred household 10"],
        [],
    ),
    (
        "Tỉnh đã trao 5 Huân chương Lao động hạng Ba và 12 Bằng khen của Thủ tướng Chính phủ cho các tập thể, cá nhân.",
        ["labor_order/third state conferred mixed 5", "certificate_of_merit government conferred mixed 12"],
        [],
    ),
    (
        "Cụm thi đua số 2 gồm 7 đơn vị đã bình xét 2 đơn vị đề nghị tặng Cờ thi đua của Bộ Công an và 2 đơn vị đề nghị tặng Bằng khen.",
        ["emulation_flag ministry proposed collective 2", "certificate_of_merit None proposed collective 2"],
        [],
    ),
    (
        "Đồng chí Lò Văn Tám được Quân ủy Trung ương khen thưởng, được tặng Bằng khen của Bộ Quốc phòng.",
        ["commendation ministry conferred individual 1", "certificate_of_merit ministry conferred individual 1"],
        ["Lò Văn Tám", "Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám (xã An Lạc), bà Lò Thị Mây (xã Bình Minh) và 6 hộ gia đình được UBND huyện tặng Giấy khen.",
        [
            "commendation_certificate district conferred household 6",
            "commendation_certificate district conferred individual 2",
        ],
        ["Lò Văn Tám", "Lò Thị Mây"],
    ),
    (
        "Sáng 20/11, Trường Đại học An Hòa tổ chức lễ đón nhận Huân chương Độc lập hạng Ba.",
        ["independence_order/third state conferred collective 1"],
        ["Trường Đại học An Hòa"],
    ),
    (
        "Chiều nay, Công an huyện Bình Minh long trọng tổ chức lễ kỷ niệm ngày truyền thống và đón nhận Cờ thi đua.",
        ["emulation_flag None conferred collective 1"],
        ["Công an huyện Bình Minh"],
    ),
]


NOTHING = [
    "Năm 2023, xã phấn đấu 95% hộ đạt danh hiệu Gia đình văn hóa.",
    "UBND tỉnh yêu cầu các sở, ngành kịp thời khen thưởng các tập thể, cá nhân có thành tích.",
    "Nếu đạt giải Nhất, thí sinh sẽ được tặng Bằng khen của UBND tỉnh.",
    "Mỗi tập thể được tặng Bằng khen kèm tiền thưởng 2 triệu đồng.",
    "Chỉ tiêu đến năm 2025: 80% cơ quan đạt danh hiệu Tập thể lao động tiên tiến.",
    "Để được tặng Bằng khen, cá nhân phải có 2 năm liền hoàn thành xuất sắc nhiệm vụ.",
    "Mức thưởng kèm theo Bằng khen của Thủ tướng là 3,5 lần mức lương cơ sở.",
    "Đồng chí Bí thư Tỉnh ủy trao Huy hiệu 60 năm, 50 năm tuổi Đảng cho các đảng viên.",
    "Năm 2020, nhà máy được công nhận danh hiệu Tập thể Lao động xuất sắc cấp bộ.",
    "Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương tặng Cờ cho Cụm trưởng.",
    "Khen thưởng phải chú trọng 3 nhóm đối tượng.",
    "Ông Lê Vạn Tam biểu dương ngành y tế đã khám bệnh cho 300 người nghèo.",
    "Chủ tịch UBND tỉnh biểu dương hội viên đã tạo việc làm cho 45 lao động.",
    "UBND tỉnh biểu dương những kết quả của ngành trong khám, chữa bệnh cho gần 2 triệu lượt người.",
]


@pytest.mark.parametrize(("text", "expected", "named"), CONFERRED)
def test_report(text: str, expected: list[str], named: list[str]) -> None:
    """Every award that the sentence states, and nobody else by name."""
    found = awards(text)
    assert [short(mention) for mention in found] == expected
    assert [phrase.text for mention in found for phrase in mention.named] == named


@pytest.mark.parametrize("text", NOTHING)
def test_no_award(text: str) -> None:
    """Aims, rules, conditions and appeals give nothing."""
    assert awards(text) == []
