"""Sentences as the press writes them about budgets, villages, schools, police and unions: every figure of each."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures import find_figures
from thidua_extract.text.document import Document

SENTENCES: list[tuple[str, list[tuple[float, str, str]]]] = [
    (
        "Năm 2023, tổng thu ngân sách của tỉnh đạt 12.450 tỷ đồng, vượt 8,5% dự toán, tăng 12% so với cùng kỳ.",
        [
            (12_450_000_000_000, "VND", "tổng thu ngân sách của tỉnh"),
            (8.5, "%", "tổng thu ngân sách của tỉnh so với dự toán"),
            (12, "%", "tổng thu ngân sách của tỉnh tăng"),
        ],
    ),
    (
        "GRDP bình quân đầu người ước đạt 72,4 triệu đồng, tăng 6,3 triệu đồng so với năm 2022.",
        [(72_400_000, "VND", "GRDP bình quân đầu người"), (6_300_000, "VND", "GRDP bình quân đầu người tăng")],
    ),
    (
        "Nhân dân hiến hơn 120.000 m2 đất, đóng góp 45.000 ngày công làm đường giao thông nông thôn.",
        [
            (120_000, "m2", "Nhân dân hiến đất"),
            (45_000, "ngày công", "đóng góp ngày công làm đường giao thông nông thôn"),
        ],
    ),
    (
        "Quỹ Vì người nghèo vận động được 18,6 tỷ đồng, xây mới 245 nhà đại đoàn kết, sửa chữa 130 căn nhà.",
        [
            (18_600_000_000, "VND", "Quỹ Vì người nghèo vận động"),
            (245, "nhà", "xây mới nhà đại đoàn kết"),
            (130, "căn nhà", "sửa chữa căn nhà"),
        ],
    ),
    (
        "Công an huyện đã triệt phá 156 vụ án, bắt giữ 312 đối tượng, thu giữ 2,5 kg ma túy tổng hợp và 15 khẩu súng.",
        [
            (156, "vụ án", "triệt phá vụ án"),
            (312, "đối tượng", "bắt giữ đối tượng"),
            (2.5, "kg", "thu giữ ma túy tổng hợp"),
            (15, "khẩu súng", "thu giữ khẩu súng"),
        ],
    ),
    (
        "Trường có 1.245 học sinh với 36 lớp; tỷ lệ học sinh giỏi đạt 42,3%.",
        [(1_245, "học sinh", "Trường học sinh"), (36, "lớp", "Trường lớp"), (42.3, "%", "tỷ lệ học sinh giỏi")],
    ),
    (
        "Bệnh viện khám, điều trị cho hơn 250.000 lượt bệnh nhân, phẫu thuật thành công 3.400 ca.",
        [(250_000, "lượt bệnh nhân", "điều trị lượt bệnh nhân"), (3_400, "ca", "phẫu thuật thành công ca")],
    ),
    (
        "Doanh thu của công ty đạt 2.350 tỷ đồng, lợi nhuận sau thuế 180 tỷ đồng, nộp ngân sách 95 tỷ đồng.",
        [
            (2_350_000_000_000, "VND", "Doanh thu của công ty"),
            (180_000_000_000, "VND", "lợi nhuận sau thuế"),
            (95_000_000_000, "VND", "nộp ngân sách"),
        ],
    ),
    (
        "Các cấp công đoàn đã trao 12.500 suất quà Tết, trị giá 6,25 tỷ đồng, cho đoàn viên khó khăn.",
        [(12_500, "suất quà", "trao suất quà Tết"), (6_250_000_000, "VND", "trị giá suất quà Tết")],
    ),
    (
        "Hội Phụ nữ giúp 320 hội viên thoát nghèo, hỗ trợ 85 mô hình khởi nghiệp với số vốn 4,7 tỷ đồng.",
        [
            (320, "hội viên", "Hội Phụ nữ giúp hội viên thoát nghèo"),
            (85, "mô hình", "hỗ trợ mô hình khởi nghiệp"),
            (4_700_000_000, "VND", "số vốn mô hình khởi nghiệp"),
        ],
    ),
    (
        "Hội nghị có sự tham dự của hơn 250 đại biểu đại diện cho 15.000 hội viên toàn tỉnh.",
        [(250, "đại biểu", "đại biểu tham dự"), (15_000, "hội viên", "hội viên toàn tỉnh")],
    ),
    (
        "Thu nhập bình quân của người lao động đạt 9,5 triệu đồng/người/tháng.",
        [(9_500_000, "VND", "Thu nhập bình quân của người lao động")],
    ),
    (
        "Sản lượng lúa đạt 1,2 triệu tấn, năng suất bình quân 6,1 tấn/ha.",
        [(1_200_000, "tấn", "Sản lượng lúa"), (6.1, "tấn/ha", "năng suất bình quân")],
    ),
    (
        "Tổng kinh phí thực hiện chương trình là 56 tỷ đồng, trong đó huyện 20 tỷ đồng, nhân dân góp 36 tỷ đồng.",
        [
            (56_000_000_000, "VND", "Tổng kinh phí thực hiện chương trình"),
            (20_000_000_000, "VND", "Tổng kinh phí thực hiện chương trình huyện"),
            (36_000_000_000, "VND", "Tổng kinh phí thực hiện chương trình nhân dân góp"),
        ],
    ),
    (
        "Có 95% thôn, bản đạt danh hiệu văn hóa.",
        [(95, "%", "thôn, bản đạt danh hiệu văn hóa")],
    ),
    (
        "Cán bộ, chiến sĩ đơn vị đã hiến 560 đơn vị máu.",
        [(560, "đơn vị máu", "hiến đơn vị máu")],
    ),
    (
        "Đã có 1.560 sáng kiến được công nhận, làm lợi hơn 75 tỷ đồng.",
        [(1_560, "sáng kiến", "sáng kiến được công nhận"), (75_000_000_000, "VND", "làm lợi")],
    ),
    (
        "Hội Cựu chiến binh đã kết nạp mới 210 hội viên, nâng tổng số lên 8.540 hội viên.",
        [(210, "hội viên", "kết nạp mới hội viên"), (8_540, "hội viên", "tổng số hội viên")],
    ),
    (
        "Kim ngạch xuất khẩu đạt 3,2 tỷ USD, tăng gấp 1,5 lần so với năm 2018.",
        [(3_200_000_000, "USD", "Kim ngạch xuất khẩu"), (1.5, "lần", "Kim ngạch xuất khẩu tăng")],
    ),
    (
        "Đã tổ chức 65 lớp tập huấn cho 4.500 lượt nông dân.",
        [(65, "lớp", "tổ chức lớp tập huấn"), (4_500, "lượt nông dân", "lớp tập huấn lượt nông dân")],
    ),
    (
        "Diện tích rừng trồng mới đạt 4.500 ha, độ che phủ rừng đạt 62,5%.",
        [(4_500, "ha", "Diện tích rừng trồng mới"), (62.5, "%", "độ che phủ rừng")],
    ),
    (
        "Nhà máy sản xuất 1.500 xe mỗi tháng.",
        [(1_500, "xe", "sản xuất xe mỗi tháng")],
    ),
    (
        "Trung tâm tiếp nhận 1.350 hồ sơ, giải quyết đúng hạn 99,8%.",
        [(1_350, "hồ sơ", "Trung tâm tiếp nhận hồ sơ"), (99.8, "%", "giải quyết đúng hạn")],
    ),
    (
        "Vốn FDI đăng ký mới đạt 520 triệu euro.",
        [(520_000_000, "euro", "Vốn FDI đăng ký mới")],
    ),
    (
        "Cả nước hiện có 900.000 doanh nghiệp đang hoạt động.",
        [(900_000, "doanh nghiệp", "doanh nghiệp đang hoạt động")],
    ),
    (
        "Từ đầu năm đến nay, phường vận động được 32 triệu đồng ủng hộ Quỹ khuyến học.",
        [(32_000_000, "VND", "phường vận động")],
    ),
    (
        "Xã đã bê tông hóa 25,5 km đường liên thôn, lắp 320 bóng đèn chiếu sáng.",
        [(25.5, "km", "bê tông hóa đường liên thôn"), (320, "bóng đèn", "lắp bóng đèn chiếu sáng")],
    ),
    (
        "Hơn hai mươi hộ dân tự nguyện tháo dỡ tường rào.",
        [(20, "hộ", "hộ dân tự nguyện tháo dỡ tường")],
    ),
    (
        "Ông Bình ủng hộ 50 triệu đồng xây nhà tình nghĩa cho 2 gia đình chính sách.",
        [
            (50_000_000, "VND", "ủng hộ xây nhà tình nghĩa"),
            (2, "gia đình", "xây nhà tình nghĩa gia đình chính sách"),
        ],
    ),
    (
        "Phong trào thu hút 100% chi đoàn tham gia, với 87 công trình thanh niên trị giá 1,9 tỷ đồng.",
        [
            (100, "%", "chi đoàn tham gia"),
            (87, "công trình", "công trình thanh niên"),
            (1_900_000_000, "VND", "trị giá công trình thanh niên"),
        ],
    ),
    (
        "Chi bộ có 28 đảng viên, trong đó 12 đảng viên nữ.",
        [(28, "đảng viên", "Chi bộ đảng viên"), (12, "đảng viên", "Chi bộ đảng viên nữ")],
    ),
    (
        "Toàn huyện có 15 trường mầm non, 18 trường tiểu học, 16 trường THCS.",
        [(15, "trường", "Toàn huyện trường mầm non"), (18, "trường", "trường tiểu học"), (16, "trường", "trường THCS")],
    ),
    (
        "Lực lượng chức năng xử phạt 1.245 trường hợp vi phạm, thu nộp ngân sách 2,1 tỷ đồng.",
        [
            (1_245, "trường hợp", "Lực lượng chức năng xử phạt trường hợp vi phạm"),
            (2_100_000_000, "VND", "thu nộp ngân sách"),
        ],
    ),
    (
        "Chỉ số PAPI của tỉnh đạt 44,2 điểm, xếp thứ 5 cả nước.",
        [(44.2, "điểm", "Chỉ số PAPI của tỉnh")],
    ),
    (
        "Đội cứu hộ cứu được 7 người mắc kẹt.",
        [(7, "người", "Đội cứu hộ cứu người mắc kẹt")],
    ),
    (
        "Công ty có gần 5.000 công nhân, trong đó lao động nữ chiếm 70%.",
        [(5_000, "công nhân", "Công ty công nhân"), (70, "%", "Công ty lao động nữ")],
    ),
    (
        "Đơn vị tiết kiệm 3,4 tỷ đồng tiền điện.",
        [(3_400_000_000, "VND", "tiết kiệm tiền điện")],
    ),
    (
        "Quy mô nền kinh tế gấp 2,3 lần năm 2015.",
        [(2.3, "lần", "Quy mô nền kinh tế")],
    ),
    (
        "Các nhà hảo tâm đã quyên góp trên 1 tỷ 250 triệu đồng.",
        [(1_250_000_000, "VND", "Các nhà hảo tâm đã quyên góp")],
    ),
    (
        "Tỉnh phấn đấu đến năm 2025 có 75% số xã đạt chuẩn nông thôn mới, thu nhập đạt 80 triệu đồng/người/năm.",
        [(75, "%", "số xã đạt chuẩn nông thôn mới"), (80_000_000, "VND", "thu nhập")],
    ),
    (
        "Đã cấp mới 35 dự án với tổng vốn đăng ký 4.200 tỷ đồng.",
        [(35, "dự án", "cấp mới dự án"), (4_200_000_000_000, "VND", "tổng vốn đăng ký")],
    ),
    (
        "Hội viên được vay 125 tỷ đồng từ Ngân hàng Chính sách xã hội để phát triển sản xuất.",
        [(125_000_000_000, "VND", "Hội viên được vay")],
    ),
    (
        "Thành phố trồng được 2,5 triệu cây xanh, thu gom 350 tấn rác thải nhựa.",
        [(2_500_000, "cây xanh", "Thành phố trồng cây xanh"), (350, "tấn", "thu gom rác thải nhựa")],
    ),
    (
        "Đoàn thanh tra phát hiện 42 sai phạm, kiến nghị thu hồi 13,8 tỷ đồng.",
        [(42, "sai phạm", "Đoàn thanh tra phát hiện sai phạm"), (13_800_000_000, "VND", "kiến nghị thu hồi")],
    ),
    (
        "Tỷ lệ giải quyết hồ sơ trực tuyến đạt 85% (năm 2022 là 61%).",
        [(85, "%", "Tỷ lệ giải quyết hồ sơ trực tuyến"), (61, "%", "Tỷ lệ giải quyết hồ sơ trực tuyến")],
    ),
    (
        "Tổng trị giá quà tặng lên tới 780 triệu đồng.",
        [(780_000_000, "VND", "Tổng trị giá quà tặng")],
    ),
    (
        "Cơ sở của chị tạo việc làm cho 25 lao động với mức lương 6 - 8 triệu đồng/tháng.",
        [
            (25, "lao động", "tạo việc làm lao động"),
            (6_000_000, "VND", "lao động mức lương"),
            (8_000_000, "VND", "lao động mức lương"),
        ],
    ),
    (
        "Số vụ tai nạn giao thông giảm 15%, số người chết giảm 8 người.",
        [(15, "%", "Số vụ tai nạn giao thông giảm"), (8, "người", "số người chết giảm")],
    ),
    (
        "Chợ Bưng năm ngoái lỗ 3 tỷ đồng, năm nay lãi 500 triệu đồng.",
        [(3_000_000_000, "VND", "Chợ Bưng năm ngoái lỗ"), (500_000_000, "VND", "Chợ Bưng năm nay lãi")],
    ),
    (
        "Tháp Mận cao 90 mét, tháp Ổi cao 80 mét.",
        [(90, "mét", "Tháp Mận cao"), (80, "mét", "tháp Ổi cao")],
    ),
    (
        "Thanh niên chiếm 40% quân số của xưởng và chiếm 80% lực lượng thợ máy.",
        [(40, "%", "Thanh niên chiếm quân số của xưởng"), (80, "%", "Thanh niên chiếm lực lượng thợ máy")],
    ),
    (
        "Dân bản báo gần 1.800 nguồn tin, khoảng 50% trong số đó có giá trị.",
        [(1_800, "nguồn tin", "Dân bản báo nguồn tin"), (50, "%", "nguồn tin có giá trị")],
    ),
    (
        "Hội tặng 12 xe lăn cho hộ nghèo, trị giá 60 triệu đồng.",
        [(12, "xe lăn", "Hội tặng xe lăn cho hộ nghèo"), (60_000_000, "VND", "trị giá xe lăn cho hộ nghèo")],
    ),
    (
        "Xã giải ngân 5,4 tỷ đồng vốn đầu tư công.",
        [(5_400_000_000, "VND", "giải ngân vốn đầu tư công")],
    ),
    (
        "Toàn huyện có 2.600 hộ đăng ký, tăng 312 hộ.",
        [(2_600, "hộ", "Toàn huyện hộ đăng ký"), (312, "hộ", "Toàn huyện hộ đăng ký tăng")],
    ),
    (
        "Các sáng kiến làm lợi hơn 900 triệu đồng.",
        [(900_000_000, "VND", "Các sáng kiến làm lợi")],
    ),
    (
        "Tổng số hội viên hiện có là 16.927.",
        [(16_927, "hội viên", "Tổng số hội viên")],
    ),
    (
        "Đoàn xe chạy với tốc độ khoảng 75 km / giờ trong khu dân cư.",
        [(75, "km/giờ", "xe chạy tốc độ")],
    ),
    (
        "Hai nghệ sĩ Lý Mơ và Hà My dẫn dắt chương trình.",
        [(2, "nghệ sĩ", "nghệ sĩ dẫn dắt chương trình")],
    ),
    (
        "Ông được đưa đón bằng xe riêng giá 5 tỷ đồng.",
        [(5_000_000_000, "VND", "giá xe riêng")],
    ),
    (
        "Ông Mận cho biết thêm có 24 hộ hiến đất làm đường.",
        [(24, "hộ", "hộ hiến đất làm đường")],
    ),
    (
        "Hội Phụ nữ phường Đồi Sim đã quyên góp 85 triệu đồng giúp đồng bào vùng lũ.",
        [(85_000_000, "VND", "quyên góp giúp đồng bào vùng lũ")],
    ),
    (
        "Các cấp hội đã hỗ trợ 46 tỷ đồng cho 7.000 hội viên nghèo.",
        [(46_000_000_000, "VND", "hỗ trợ cho hội viên nghèo"), (7_000, "hội viên", "hỗ trợ hội viên nghèo")],
    ),
    (
        "Ngân hàng cùng địa phương vừa bàn giao cho trường Bản Mận lô máy tính trị giá 120 triệu đồng nhằm giúp em.",
        [(120_000_000, "VND", "trị giá lô máy tính")],
    ),
    (
        'Huyện đoàn khởi công công trình "Cầu Ước Mơ" tại xã Nà Hẩu, huyện Suối Bạc trị giá 300 triệu đồng.',
        [(300_000_000, "VND", 'trị giá công trình "Cầu Ước Mơ')],
    ),
    (
        "Nhóm thợ được trả 50.000 USD (khoảng 1,2 tỷ đồng).",
        [(50_000, "USD", "Nhóm thợ được trả"), (1_200_000_000, "VND", "Nhóm thợ được trả")],
    ),
    (
        "Thợ giỏi có mức thưởng đối với bậc một là 9 triệu đồng, bậc hai 6 triệu đồng.",
        [
            (9_000_000, "VND", "mức thưởng đối với bậc một"),
            (6_000_000, "VND", "mức thưởng đối với bậc hai"),
        ],
    ),
    (
        "Hội trại Sông Lam quy tụ 14 đội tham gia.",
        [(14, "đội", "đội tham gia Hội trại Sông Lam")],
    ),
    (
        "Đại hội bầu 5 đại biểu vào Ban Chấp hành.",
        [(5, "đại biểu", "Đại hội bầu đại biểu vào Ban Chấp hành")],
    ),
    (
        "Xã huy động 8 xe tải (Hino, Isuzu, Kia), 3 ca nô đi cứu hộ.",
        [(8, "xe tải", "Xã huy động xe tải"), (3, "ca nô", "huy động ca nô đi cứu hộ")],
    ),
    (
        "Thôn phấn đấu từ 90% trở lên hộ dân dùng nước sạch.",
        [(90, "%", "hộ dân dùng nước sạch")],
    ),
    (
        "Đồn xây 7 “Mái ấm biên cương” cho hộ nghèo.",
        [(7, "Mái ấm biên cương", "Đồn xây “Mái ấm biên cương” cho hộ nghèo")],
    ),
    (
        "Bình quân mỗi xã đạt 15,6 tiêu chí.",
        [(15.6, "tiêu chí", "Bình quân mỗi xã tiêu chí")],
    ),
    (
        "Xóm còn 52 hộ nghèo (5,5%), 81 hộ cận nghèo (8,7%).",
        [(52, "hộ", "Xóm hộ nghèo"), (5.5, "%", "hộ nghèo"), (81, "hộ", "hộ cận nghèo"), (8.7, "%", "hộ cận nghèo")],
    ),
    (
        "Tòa đã giải quyết 612 vụ việc, đạt tỷ lệ 98%, tăng 40 vụ.",
        [
            (612, "vụ việc", "giải quyết vụ việc"),
            (98, "%", "giải quyết vụ việc"),
            (40, "vụ", "giải quyết vụ việc tăng"),
        ],
    ),
    (
        "Tham gia hội thi có 15 đội với gần 90 thợ gặt.",
        [(15, "đội", "đội Tham gia hội thi"), (90, "thợ", "thợ Tham gia hội thi")],
    ),
    (
        "Xưởng có đội ngũ 61 cán bộ, trong đó 14 kỹ sư, 6 người có bằng tiến sĩ.",
        [(61, "cán bộ", "đội ngũ cán bộ"), (14, "kỹ sư", "đội ngũ kỹ sư"), (6, "người", "người có bằng tiến sĩ")],
    ),
    (
        "Nhóm Mầm Xanh chuẩn bị thêm 200 suất cháo.",
        [(200, "suất", "Nhóm Mầm Xanh chuẩn bị suất cháo")],
    ),
    (
        "Giá trị thu được trên 1 ha canh tác là 95 triệu đồng.",
        [(95_000_000, "VND", "Giá trị thu được trên 1 ha canh tác")],
    ),
    (
        "Bản đã ủng hộ người gặp lũ 2 tỷ đồng, 14 tấn gạo, 190 thùng mì.",
        [
            (2_000_000_000, "VND", "ủng hộ người gặp lũ"),
            (14, "tấn", "ủng hộ người gặp lũ gạo"),
            (190, "thùng", "ủng hộ người gặp lũ thùng mì"),
        ],
    ),
    (
        "Đồn bắt giữ 14 vụ gồm 24 đối tượng mua bán, tàng trữ chất nổ.",
        [
            (14, "vụ", "Đồn bắt giữ vụ mua bán, tàng trữ chất nổ"),
            (24, "đối tượng", "đối tượng mua bán, tàng trữ chất nổ"),
        ],
    ),
    (
        "Huyện trợ giúp 5.244 lượt người khó khăn với tổng số tiền trên 31,3 tỷ đồng.",
        [
            (5_244, "lượt người", "Huyện trợ giúp lượt người khó khăn"),
            (31_300_000_000, "VND", "tổng số tiền trợ giúp lượt người"),
        ],
    ),
    (
        "Sản lượng chè của xưởng tăng từ 2,1 tấn lên 3,4 tấn.",
        [(2.1, "tấn", "Sản lượng chè của xưởng tăng"), (3.4, "tấn", "Sản lượng chè của xưởng tăng")],
    ),
    (
        "Quỹ trợ cấp thường xuyên cho hơn 110 cá nhân.",
        [(110, "cá nhân", "Quỹ trợ cấp thường xuyên cá nhân")],
    ),
]


@pytest.mark.parametrize(("sentence", "figures"), SENTENCES, ids=[sentence[:40] for sentence, _ in SENTENCES])
def test_figures_of_a_sentence(sentence: str, figures: list[tuple[float, str, str]]) -> None:
    reading = Reading(Document.from_source(f"Huyện Suối Mơ họp bàn việc chung\n\n{sentence}\n"))
    found = find_figures(reading, [])
    assert [(f.value, f.unit, f.indicator.text if f.indicator else "") for f in found] == figures
