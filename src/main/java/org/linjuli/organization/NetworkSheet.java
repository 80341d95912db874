package org.linjuli.organization;

import java.util.List;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Labelled;
import org.linjuli.territory.SheetFault;

/** The lines of an Excel file of organizations and their posts, one for each post. */
public final class NetworkSheet {

    static final int MOST_ROWS = 500;

    /** The columns, by their heads; those that our own files have besides are passed over. */
    enum Column implements Labelled {
        NAME("组织名称"),
        LEVEL("层级"),
        AREA("所在区域"),
        COMPOUND("小区"),
        BUILDING("楼栋"),
        AREA_NAME("服务范围叫法"),
        TITLE("岗位"),
        USERNAME("任职人用户名");

        private final String head;

        Column(String head) {
            this.head = head;
        }

        @Override
        public String label() {
            return head;
        }
    }

    private NetworkSheet() {}

    /** The heads, in the order of our own files. */
    public static List<String> heads() {
        return SheetLine.heads(Column.class);
    }

    /** The heads and lines that show how to fill it. */
    static byte[] template() {
        return Spreadsheet.of(
                "组织和岗位",
                List.of(
                        heads(),
                        List.of("示例网格党总支", "网格党总支", "音西街道 福百社区 第4网格", "", "", "福百社区第4网格", "网格长", "grid01"),
                        List.of("示例小区党支部", "小区党支部", "音西街道 福百社区 第4网格", "冠发小区", "", "冠发小区", "支部书记", ""),
                        List.of("示例楼栋党小组", "楼栋党小组", "音西街道 福百社区 第4网格", "冠发小区", "1号楼", "冠发小区1号楼", "楼栋长", "")));
    }

    /** The lines of the file; what can't be read at all is a fault of line 0. */
    static List<SheetLine<Column>> read(byte[] file, List<SheetFault> faults) {
        return SheetLine.read(file, Column.class, MOST_ROWS, faults);
    }
}
