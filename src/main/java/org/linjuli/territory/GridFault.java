package org.linjuli.territory;

/**
 * What is wrong with a proposed cut of a community.
 *
 * @param code the grid that is at fault; the community's code where it is all of them together
 */
public record GridFault(String code, Kind kind) {

    /** The faults that a cut may have. */
    public enum Kind {
        WRONG_CODE("编码不属于本社区或重复"),
        NAME_TAKEN("名称与本社区另一个网格相同"),
        BROKEN_BORDER("边界自相交或不完整"),
        OVERLAP("与相邻网格重叠"),
        GAP("网格合起来没有覆盖整个社区"),
        BEYOND_COMMUNITY("超出社区范围"),
        LOST_BUILDING("有楼栋不在任何网格内"),
        SIZE_WITHOUT_REASON("户数不在规定范围内且没有说明");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
