package org.linjuli.lifecycle;

import org.linjuli.shared.Problem;

/** Why a change of the calendar or of office hours is refused. */
public enum CalendarProblem implements Problem {
    YEAR_UNKNOWN("这一年的放假安排还没有导入，请先导入国务院办公厅的通知", 404),
    YEAR_OUT_OF_RANGE("只能导入 2003 年到 2061 年的放假安排", 422),
    FILE_REFUSED("文件有错误，没有导入任何内容，请按行号修改后再试", 422),
    HOURS_REFUSED("办公时间不正确：每段写成 08:30-12:00，按先后排列，不重叠", 422),
    HOURS_UNKNOWN("这里没有单独设置办公时间，按上级或通常的办公时间办理", 404);

    private final String title;
    private final int status;

    CalendarProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "lifecycle";
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
