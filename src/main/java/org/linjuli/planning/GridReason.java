package org.linjuli.planning;

import java.util.ArrayList;
import java.util.List;

/** One reason why a grid is as it is: which, and the numbers in its sentence. */
public record GridReason(Code code, List<Long> numbers) {

    /** The sentence of a reason, with its numbers as {@code %,d}. */
    public enum Code {
        IN_BAND("%,d 户，在 %,d–%,d 户的规模区间内"),
        BELOW_BAND("%,d 户，比规模下限 %,d 户少 %,d 户"),
        ABOVE_BAND("%,d 户，比规模上限 %,d 户多 %,d 户"),
        NEAR_MEAN("%,d 户；平均 %,d 户紧靠规模区间边缘，各网格以平均数为准"),
        LARGE_BUILDING("其中一栋楼就有 %,d 户，超过规模上限 %,d 户"),
        ISLAND("所在片区与其他片区不相连，只有 %,d 户，划为 %,d 个网格"),
        FIXED("按要求保持不变，%,d 户"),
        IN_PARTS("由互不相连的 %,d 块组成，照原样保留"),
        WHOLE_COMPOUNDS("完整包含 %,d 个小区"),
        PART_OF_LARGE_COMPOUND("所在小区共 %,d 户，一个网格装不下，至少要分成 %,d 个网格"),
        SPLIT_COMPOUND("分割了 %,d 个本可放进一个网格的小区"),
        WITHIN_BARRIERS("不跨主次干道、铁路和河流，%,d 米边界沿这些界线"),
        CROSSES_BARRIER("要跨过主次干道、铁路或河流才能连成一片，隔开 %,d 片"),
        NOT_APART("有 %,d 对不得同格的楼栋仍在同一网格");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    public GridReason {
        numbers = List.copyOf(numbers);
    }

    public static GridReason of(Code code, long... numbers) {
        var all = new ArrayList<Long>(numbers.length);
        for (long number : numbers) {
            all.add(number);
        }
        return new GridReason(code, all);
    }

    public String sentence() {
        return String.format(java.util.Locale.ROOT, code.sentence, numbers.toArray());
    }
}
