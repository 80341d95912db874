package org.linjuli.organization;

import java.util.List;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Labelled;
import org.linjuli.territory.SheetFault;

/** The lines of an Excel file of responsibility fields, one for each building and post that answers for it. */
public final class FieldSheet {

    static final int MOST_ROWS = 5_000;

    /** The columns, by their heads; those that our own files have besides are passed over. */
    enum Column implements Labelled {
        GRID("网格"),
        COMPOUND("小区"),
        BUILDING("楼栋"),
        NODE("负责组织"),
        TITLE("岗位"),
        SEAT("席次");

        private final String head;

        Column(String head) {
            this.head = head;
        }

        @Override
        public String label() {
            return head;
        }
    }

    private FieldSheet() {}

    /** The heads, in the order of our own files. */
    public static List<String> heads() {
        return SheetLine.heads(Column.class);
    }

    /** The heads and lines that show how to fill it. */
    static byte[] template() {
        return Spreadsheet.of(
                "责任田",
                List.of(
                        heads(),
                        List.of("音西街道 福百社区 第4网格", "冠发小区", "1号楼", "冠发小区1号楼楼栋党小组", "楼栋长", "1"),
                        List.of("音西街道 福百社区 第4网格", "冠发小区", "2号楼", "福百社区第4网格党总支", "网格员", "2"),
                        List.of("音西街道 福百社区 第4网格", "冠发小区", "3号楼", "", "", "")));
    }

    /** The lines of the file; what can't be read at all is a fault of line 0. */
    static List<SheetLine<Column>> read(byte[] file, List<SheetFault> faults) {
        return SheetLine.read(file, Column.class, MOST_ROWS, faults);
    }
}
