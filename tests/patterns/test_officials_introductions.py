"""How the press introduces officials: lists, brackets, careers, forces, Church, schools, firms, foreigners."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.officials import find_officials
from thidua_extract.text.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự có ông Lò Việt Mạnh, Chủ tịch HĐQT Công ty cổ phần đầu tư Lộc An kiêm Giám đốc Công ty gạch Hoa Mai.",
            [
                (
                    "Lò Việt Mạnh",
                    ["Chủ tịch HĐQT Công ty cổ phần đầu tư Lộc An", "Giám đốc Công ty gạch Hoa Mai"],
                    {"attended"},
                )
            ],
        ),
        (
            "Chị Lò Thị Mận (phó trưởng phòng chăm sóc độc giả, Nhà xuất bản An Hòa) cho biết.",
            [("Lò Thị Mận", ["phó trưởng phòng chăm sóc độc giả, Nhà xuất bản An Hòa"], {"spoke"})],
        ),
        (
            "Anh Lò Văn Mạnh (giám đốc truyền thông An Nhiên Travel) cho biết.",
            [("Lò Văn Mạnh", ["giám đốc truyền thông An Nhiên Travel"], {"spoke"})],
        ),
        (
            "Bộ trưởng Tư pháp John D. Hartwell phát biểu.",
            [("John D. Hartwell", ["Bộ trưởng Tư pháp"], {"spoke"})],
        ),
        (
            "Đ/c Lò Văn Mạnh - UVBCH TW Đảng, Phó Chủ tịch Tổng thư ký Hội Luật gia Việt Nam phát biểu.",
            [("Lò Văn Mạnh", ["UVBCH TW Đảng", "Phó Chủ tịch Tổng thư ký Hội Luật gia Việt Nam"], {"spoke"})],
        ),
        (
            "Tham dự lễ có PGS.TS Lê Minh Bảo, báo cáo viên của trường; Phó Chủ tịch Hội Luật gia tỉnh Lò Văn Mạnh.",
            [
                ("Lê Minh Bảo", [], {"attended"}),
                ("Lò Văn Mạnh", ["Phó Chủ tịch Hội Luật gia tỉnh"], {"attended"}),
            ],
        ),
        (
            "Ông Y Bhiu Niê, Ủy viên Trung ương Đảng, Chủ tịch HĐND tỉnh Đắk Lắk, trao bằng khen.",
            [("Y Bhiu Niê", ["Ủy viên Trung ương Đảng", "Chủ tịch HĐND tỉnh Đắk Lắk"], {"presented"})],
        ),
        (
            "Bà H'Lan Kđoh - Phó Chủ tịch UBND tỉnh Đắk Lắk phát biểu.",
            [("H'Lan Kđoh", ["Phó Chủ tịch UBND tỉnh Đắk Lắk"], {"spoke"})],
        ),
        (
            "Đồng chí Giàng A Sính (Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh Yên Bái) dự.",
            [("Giàng A Sính", ["Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch HĐND tỉnh Yên Bái"], {"attended"})],
        ),
        (
            "Đồng chí Lò Văn Mạnh, nguyên Phó Bí thư Tỉnh ủy Điện Biên, dự hội nghị.",
            [("Lò Văn Mạnh", ["nguyên Phó Bí thư Tỉnh ủy Điện Biên"], {"attended"})],
        ),
        (
            "Thượng tọa Thích Minh Lạc, Ủy viên Thường trực Hội đồng Trị sự Giáo hội Phật giáo Việt Nam, "
            "Trưởng Ban Trị sự GHPGVN tỉnh, phát biểu.",
            [
                (
                    "Thích Minh Lạc",
                    [
                        "Ủy viên Thường trực Hội đồng Trị sự Giáo hội Phật giáo Việt Nam",
                        "Trưởng Ban Trị sự GHPGVN tỉnh",
                    ],
                    {"spoke"},
                )
            ],
        ),
        (
            "Linh mục Trần Xuân Lãm, Phó Chủ tịch Ủy ban Đoàn kết Công giáo Việt Nam, chia sẻ.",
            [("Trần Xuân Lãm", ["Phó Chủ tịch Ủy ban Đoàn kết Công giáo Việt Nam"], {"spoke"})],
        ),
        (
            "Đức cha Nguyễn Văn Lương, Giám mục Giáo phận Bắc Ninh phát biểu.",
            [("Nguyễn Văn Lương", ["Giám mục Giáo phận Bắc Ninh"], {"spoke"})],
        ),
        (
            "Sư cô Thích Đàm Hạnh, trụ trì chùa Phúc Thọ, cho biết.",
            [("Thích Đàm Hạnh", ["trụ trì chùa Phúc Thọ"], {"spoke"})],
        ),
        (
            "Thiếu tướng Nguyễn Hải Thụ, Giám đốc Công an thành phố Hà Nội, yêu cầu các đơn vị.",
            [("Nguyễn Hải Thụ", ["Giám đốc Công an thành phố Hà Nội"], {"spoke"})],
        ),
        (
            "Đại tá Lê Hồng Thái – Phó Giám đốc Công an TP.HCM kiêm Thủ trưởng Cơ quan CSĐT – cho hay.",
            [("Lê Hồng Thái", ["Phó Giám đốc Công an TP.HCM", "Thủ trưởng Cơ quan CSĐT"], {"spoke"})],
        ),
        (
            "Trung tá, TS Lê Văn Mẫn, Phó Trưởng phòng Cảnh sát hình sự (PC02) Công an tỉnh Nghệ An, thông tin.",
            [("Lê Văn Mẫn", ["Phó Trưởng phòng Cảnh sát hình sự (PC02) Công an tỉnh Nghệ An"], {"spoke"})],
        ),
        (
            "Thượng úy Trần Bảo Thư, cán bộ Đội CSGT số 3, được tặng Giấy khen.",
            [("Trần Bảo Thư", [], {"received"})],
        ),
        (
            "Thiếu tá QNCN Phạm Văn Dự, Đội trưởng Đội Hậu cần, Đồn Biên phòng Cửa khẩu Cầu Treo nhận bằng khen.",
            [("Phạm Văn Dự", ["Đội trưởng Đội Hậu cần, Đồn Biên phòng Cửa khẩu Cầu Treo"], {"received"})],
        ),
        (
            "Chuẩn Đô đốc Phạm Như Hải, Phó Tư lệnh Quân chủng Hải quân, chủ trì buổi lễ.",
            [("Phạm Như Hải", ["Phó Tư lệnh Quân chủng Hải quân"], {"chaired"})],
        ),
        (
            "Đại úy Nguyễn Thị Hoan, Chính trị viên Đại đội 5, Tiểu đoàn 2, Trung đoàn 88, Sư đoàn 302, "
            "Quân khu 7 chia sẻ.",
            [
                (
                    "Nguyễn Thị Hoan",
                    ["Chính trị viên Đại đội 5, Tiểu đoàn 2, Trung đoàn 88, Sư đoàn 302, Quân khu 7"],
                    {"spoke"},
                )
            ],
        ),
        (
            "Ông Trần Văn A Lênh, Trưởng bản Nậm Pồ, xã Nà Hỳ, cho biết.",
            [("Trần Văn A Lênh", ["Trưởng bản Nậm Pồ, xã Nà Hỳ"], {"spoke"})],
        ),
        (
            "Ông Siu Thơng, Bí thư Đảng ủy xã Ia Piar, huyện Phú Thiện nói.",
            [("Siu Thơng", ["Bí thư Đảng ủy xã Ia Piar, huyện Phú Thiện"], {"spoke"})],
        ),
        (
            "Ông Nguyễn Văn Thiệp, quyền Chủ tịch UBND tỉnh Đồng Tháp, phát biểu.",
            [("Nguyễn Văn Thiệp", ["quyền Chủ tịch UBND tỉnh Đồng Tháp"], {"spoke"})],
        ),
        (
            "Bà Nguyễn Thị Bưởi, Q. Giám đốc Sở Y tế, trình bày báo cáo.",
            [("Nguyễn Thị Bưởi", ["Q. Giám đốc Sở Y tế"], {"spoke"})],
        ),
        (
            "Bà Trần Uyên Thảo, Phó Tổng Giám đốc Tập đoàn Nước giải khát Tân An, nhận Bằng khen của Thủ tướng.",
            [("Trần Uyên Thảo", ["Phó Tổng Giám đốc Tập đoàn Nước giải khát Tân An"], {"received"})],
        ),
        (
            "Ông Kim Sang-jun, Tổng Giám đốc Công ty TNHH Hanil Điện tử Việt Nam, nhận Bằng khen.",
            [("Kim Sang-jun", ["Tổng Giám đốc Công ty TNHH Hanil Điện tử Việt Nam"], {"received"})],
        ),
        (
            "Ông Tanaka Kenji, Giám đốc Công ty TNHH Maruta Motor Việt Nam được tặng Bằng khen.",
            [("Tanaka Kenji", ["Giám đốc Công ty TNHH Maruta Motor Việt Nam"], {"received"})],
        ),
        (
            "Đại sứ Hoa Kỳ tại Việt Nam Mark Hillman phát biểu tại lễ kỷ niệm.",
            [("Mark Hillman", ["Đại sứ Hoa Kỳ tại Việt Nam"], {"spoke"})],
        ),
        (
            "Tổng thống Thổ Nhĩ Kỳ Selim Tarik Demir cho biết.",
            [("Selim Tarik Demir", ["Tổng thống Thổ Nhĩ Kỳ"], {"spoke"})],
        ),
        (
            "Bộ trưởng Quốc phòng Thổ Nhĩ Kỳ Orhan Demir cho biết.",
            [("Orhan Demir", ["Bộ trưởng Quốc phòng Thổ Nhĩ Kỳ"], {"spoke"})],
        ),
        (
            "Ngoại trưởng Qatar Hamad bin Khalifah Al Nasr thông báo.",
            [("Hamad bin Khalifah Al Nasr", ["Ngoại trưởng Qatar"], {"spoke"})],
        ),
        (
            "Thủ tướng Somchai Chan - ocha nói.",
            [("Somchai Chan - ocha", ["Thủ tướng"], {"spoke"})],
        ),
        (
            "Sáng qua, bà Greta Rund - Svensson, Chủ tịch Ủy ban An Hòa, phát biểu.",
            [("Greta Rund - Svensson", ["Chủ tịch Ủy ban An Hòa"], {"spoke"})],
        ),
        (
            "Tướng Kim Byeong - soo, phó tư lệnh Bộ chỉ huy Lực lượng Hỗn hợp Mỹ - Hàn, phát biểu tại buổi lễ.",
            [("Kim Byeong - soo", ["phó tư lệnh Bộ chỉ huy Lực lượng Hỗn hợp Mỹ - Hàn"], {"spoke"})],
        ),
        (
            "Tướng Vincent Harris, chỉ huy Bộ Tư lệnh Phương Bắc (NCC) và Các lực lượng Mỹ tại Nhật Bản "
            "(USFJ), trao tặng huân chương cho ba binh sĩ.",
            [
                (
                    "Vincent Harris",
                    ["chỉ huy Bộ Tư lệnh Phương Bắc (NCC) và Các lực lượng Mỹ tại Nhật Bản (USFJ)"],
                    {"presented"},
                )
            ],
        ),
        (
            "Ông Igarashi Kenzo, Thị trưởng Sumida, cho biết.",
            [("Igarashi Kenzo", ["Thị trưởng Sumida"], {"spoke"})],
        ),
        (
            "Cédric Dubois - Chủ tịch hội đồng trao giải - phát biểu.",
            [("Cédric Dubois", ["Chủ tịch hội đồng trao giải"], {"spoke"})],
        ),
        (
            "Các cựu Thủ tướng Alain Moreau, Edouard Lambert, François de Brie và Jean - Marc Dubois đều có mặt.",
            [
                ("Alain Moreau", ["cựu Thủ tướng"], {"attended"}),
                ("Edouard Lambert", ["cựu Thủ tướng"], {"attended"}),
                ("François de Brie", ["cựu Thủ tướng"], {"attended"}),
                ("Jean - Marc Dubois", ["cựu Thủ tướng"], {"attended"}),
            ],
        ),
        (
            "Cô Nguyễn Thị Thu Hằng, Hiệu trưởng Trường Tiểu học Nguyễn Bỉnh Khiêm, quận 1, TP.HCM chia sẻ.",
            [("Nguyễn Thị Thu Hằng", ["Hiệu trưởng Trường Tiểu học Nguyễn Bỉnh Khiêm, quận 1, TP.HCM"], {"spoke"})],
        ),
        (
            "Hiệu trưởng Trường THCS Lê Lợi Nguyễn Văn Thạnh cho biết.",
            [("Nguyễn Văn Thạnh", ["Hiệu trưởng Trường THCS Lê Lợi"], {"spoke"})],
        ),
        (
            "Giám đốc Sở Giáo dục và Đào tạo tỉnh Thanh Hóa Trần Văn Thước yêu cầu.",
            [("Trần Văn Thước", ["Giám đốc Sở Giáo dục và Đào tạo tỉnh Thanh Hóa"], {"spoke"})],
        ),
        (
            "Các Phó Chủ tịch UBND tỉnh: Lê Văn Hưng, Nguyễn Thị Thảo và Trần Văn Bảo đồng chủ trì.",
            [
                ("Lê Văn Hưng", ["Phó Chủ tịch UBND tỉnh"], {"chaired"}),
                ("Nguyễn Thị Thảo", ["Phó Chủ tịch UBND tỉnh"], {"chaired"}),
                ("Trần Văn Bảo", ["Phó Chủ tịch UBND tỉnh"], {"chaired"}),
            ],
        ),
        (
            "Hai Phó Thủ tướng Trần Hồng Nam và Lê Minh Khang cùng dự.",
            [("Trần Hồng Nam", ["Phó Thủ tướng"], {"attended"}), ("Lê Minh Khang", ["Phó Thủ tướng"], {"attended"})],
        ),
        (
            "Chủ tịch UBND tỉnh NGUYỄN VĂN LỢI trao bằng khen cho các tập thể.",
            [("NGUYỄN VĂN LỢI", ["Chủ tịch UBND tỉnh"], {"presented"})],
        ),
        (
            "Bà Bùi Thị Hương, Ủy viên Đoàn Chủ tịch, Phó Chủ tịch Thường trực Hội LHPN Việt Nam, dự.",
            [("Bùi Thị Hương", ["Ủy viên Đoàn Chủ tịch", "Phó Chủ tịch Thường trực Hội LHPN Việt Nam"], {"attended"})],
        ),
        (
            "Ông Trương A Tú, Chủ tịch Công đoàn Công ty CP Dệt may 29/3, cho biết.",
            [("Trương A Tú", ["Chủ tịch Công đoàn Công ty CP Dệt may 29/3"], {"spoke"})],
        ),
        (
            "Kế toán trưởng Công ty Cơ khí Hà Nam Trần Đức Lộc bị khởi tố.",
            [("Trần Đức Lộc", ["Kế toán trưởng Công ty Cơ khí Hà Nam"], set())],
        ),
        (
            "Ông Đinh Tiến Hào, khi đó là Bộ trưởng Bộ Tài chính, ký quyết định.",
            [("Đinh Tiến Hào", ["Bộ trưởng Bộ Tài chính"], {"signed"})],
        ),
        (
            "Nguyên Trưởng Ban Tổ chức Tỉnh ủy, ông Phạm Văn Sáng, được trao Huy hiệu 50 năm tuổi Đảng.",
            [("Phạm Văn Sáng", ["Nguyên Trưởng Ban Tổ chức Tỉnh ủy"], {"received"})],
        ),
        (
            "Bà Ma Thị Thơm, Phó Trưởng Đoàn chuyên trách ĐBQH tỉnh Tuyên Quang, đặt vấn đề.",
            [("Ma Thị Thơm", ["Phó Trưởng Đoàn chuyên trách ĐBQH tỉnh Tuyên Quang"], {"spoke"})],
        ),
        (
            "Ông Hoàng Nghĩa Hòa - Phó Chủ tịch UBND tỉnh kiêm Trưởng Ban Quản lý Khu kinh tế Đông Nam - chủ trì.",
            [("Hoàng Nghĩa Hòa", ["Phó Chủ tịch UBND tỉnh", "Trưởng Ban Quản lý Khu kinh tế Đông Nam"], {"chaired"})],
        ),
        (
            "Ông Phạm Minh Tuấn, Chủ tịch kiêm Giám đốc Công ty TNHH MTV Cao su Lộc Ninh thuộc Tập đoàn "
            "Công nghiệp Cao su Việt Nam nhận Cờ thi đua.",
            [
                (
                    "Phạm Minh Tuấn",
                    [
                        "Chủ tịch",
                        "Giám đốc Công ty TNHH MTV Cao su Lộc Ninh thuộc Tập đoàn Công nghiệp Cao su Việt Nam",
                    ],
                    {"received"},
                )
            ],
        ),
        (
            "Ông Đặng Hữu Lộc - Trợ lý Chủ tịch Quốc hội - và bà Lê Thu Hà - Ủy viên Thường trực Ủy ban Đối "
            "ngoại của Quốc hội - cùng dự.",
            [
                ("Đặng Hữu Lộc", ["Trợ lý Chủ tịch Quốc hội"], {"attended"}),
                ("Lê Thu Hà", ["Ủy viên Thường trực Ủy ban Đối ngoại của Quốc hội"], {"attended"}),
            ],
        ),
        (
            "Ông Trương Văn An, nguyên Tổng giám đốc Tập đoàn Công nghiệp đóng tàu Việt Nam (Vinaxin), phát biểu.",
            [("Trương Văn An", ["nguyên Tổng giám đốc Tập đoàn Công nghiệp đóng tàu Việt Nam (Vinaxin)"], {"spoke"})],
        ),
        (
            "Ông Lê An Bình, Bí thư Đảng uỷ Ban Quản lý dự án nhà máy lọc dầu Dung Quất, dự.",
            [("Lê An Bình", ["Bí thư Đảng uỷ Ban Quản lý dự án nhà máy lọc dầu Dung Quất"], {"attended"})],
        ),
        (
            "Ông Lê An Bình, Giám đốc công ty Lắp ráp và Sửa chữa cơ khí (thuộc Tổng Công ty Xây dựng), nói.",
            [
                (
                    "Lê An Bình",
                    ["Giám đốc công ty Lắp ráp và Sửa chữa cơ khí (thuộc Tổng Công ty Xây dựng)"],
                    {"spoke"},
                )
            ],
        ),
        (
            "Ông Lê An Bình, Giám đốc Trung tâm bảo tồn văn hoá dân gian Đền Thượng - Đền Hạ cho biết.",
            [("Lê An Bình", ["Giám đốc Trung tâm bảo tồn văn hoá dân gian Đền Thượng - Đền Hạ"], {"spoke"})],
        ),
        (
            "Phó Trưởng ban Ban chỉ đạo Trung ương về phòng, chống thiên tai Phan Đình An cho hay.",
            [
                (
                    "Phan Đình An",
                    ["Phó Trưởng ban Ban chỉ đạo Trung ương về phòng, chống thiên tai"],
                    {"spoke"},
                )
            ],
        ),
        (
            "Bác sĩ Trần Văn Thuận, Trưởng khoa Nội tiết và lão khoa - bệnh viện Đa khoa tỉnh Lào Cai cho biết.",
            [
                (
                    "Trần Văn Thuận",
                    ["Trưởng khoa Nội tiết và lão khoa - bệnh viện Đa khoa tỉnh Lào Cai"],
                    {"spoke"},
                )
            ],
        ),
        (
            "Peter Santos, người phát ngôn các lực lượng vũ trang Philippines cho biết.",
            [("Peter Santos", ["người phát ngôn các lực lượng vũ trang Philippines"], {"spoke"})],
        ),
        (
            "Ông Mai Văn Hưng, uỷ viên Ban thường vụ Tỉnh uỷ, được điều động, phân công giữ chức bí thư "
            "Huyện uỷ Hòn Đất.",
            [("Mai Văn Hưng", ["uỷ viên Ban thường vụ Tỉnh uỷ", "bí thư Huyện uỷ Hòn Đất"], set())],
        ),
        (
            "HĐND tỉnh đã bầu ông Đỗ Thanh Bằng, Trưởng Ban Tổ chức Tỉnh uỷ làm Phó Chủ tịch UBND tỉnh.",
            [("Đỗ Thanh Bằng", ["Trưởng Ban Tổ chức Tỉnh uỷ", "Phó Chủ tịch UBND tỉnh"], set())],
        ),
        (
            "Tỉnh ủy điều động ông Lâm Minh Thắng, Bí thư Huyện uỷ Hòn Đất giữ chức Trưởng Ban Tổ chức "
            "Tỉnh uỷ thay ông Đỗ Thanh Bằng.",
            [
                ("Lâm Minh Thắng", ["Bí thư Huyện uỷ Hòn Đất", "Trưởng Ban Tổ chức Tỉnh uỷ"], set()),
                ("Đỗ Thanh Bằng", [], set()),
            ],
        ),
        (
            "Bà Lê Thị Thu từng giữ các chức vụ: Phó Chủ tịch UBND xã, Bí thư Đảng uỷ xã Tân Lập.",
            [("Lê Thị Thu", ["Phó Chủ tịch UBND xã", "Bí thư Đảng uỷ xã Tân Lập"], set())],
        ),
        (
            "Bộ trưởng Đinh La Thành nhận nhiệm vụ Bí thư Thành uỷ Cần Thơ, Thứ trưởng Phan Hồng Trương "
            "được giao điều hành.",
            [
                ("Đinh La Thành", ["Bộ trưởng", "Bí thư Thành uỷ Cần Thơ"], set()),
                ("Phan Hồng Trương", ["Thứ trưởng"], set()),
            ],
        ),
        (
            "Ông Lê Đình Thao, Phó giáo sư, Tiến sĩ y học, Phó Giám đốc bệnh viện, nói.",
            [("Lê Đình Thao", ["Phó Giám đốc bệnh viện"], {"spoke"})],
        ),
        (
            "Ông Phạm Quý Thiêm, Thứ trưởng; Phó Chủ tịch Ủy ban Quốc gia Tìm kiếm cứu nạn đã qua đời.",
            [("Phạm Quý Thiêm", ["Thứ trưởng", "Phó Chủ tịch Ủy ban Quốc gia Tìm kiếm cứu nạn"], set())],
        ),
        (
            "Cùng dự có HLV Park Tae Woo, thành viên ban huấn luyện và các cầu thủ.",
            [],
        ),
        (
            "Khi xem phim Nữ hoàng Băng giá, cụ cười nói.",
            [],
        ),
        (
            "Trên cương vị Chủ tịch Hội Nông dân tỉnh từ năm 1988, giáo sư Lý Văn Tuất đào tạo nhiều thợ.",
            [("Lý Văn Tuất", ["Chủ tịch Hội Nông dân tỉnh"], set())],
        ),
        (
            "Với cương vị là Giám đốc Sở Xây dựng, bà Lý Thị Tuất đào tạo nhiều thợ.",
            [("Lý Thị Tuất", ["Giám đốc Sở Xây dựng"], set())],
        ),
        (
            "Từng là Giám đốc Sở Xây dựng từ năm 1988 đến năm 1995, ông Lý Văn Tuất hiểu nghề.",
            [("Lý Văn Tuất", ["Giám đốc Sở Xây dựng"], set())],
        ),
        (
            "Làm Giám đốc Sở Xây dựng giai đoạn 2001-2010, ông Lý Văn Tuất đào tạo nhiều thợ.",
            [("Lý Văn Tuất", ["Giám đốc Sở Xây dựng"], set())],
        ),
        (
            "Chồng bà là Giám đốc Sở Xây dựng từ năm 1988, ông Lý Văn Tuất là hàng xóm.",
            [("Lý Văn Tuất", [], set())],
        ),
    ],
)
def test_introductions(text: str, expected: list[tuple[str, list[str], set[str]]]) -> None:
    reading = Reading(Document.from_source(f"Hội nghị tổng kết phong trào thi đua năm 2023\n\n{text}"))
    found = [
        (m.name, [p.phrase.text for p in m.positions], {role.code for role in m.roles})
        for m in find_officials(reading)
        if m.name
    ]
    assert found == expected
