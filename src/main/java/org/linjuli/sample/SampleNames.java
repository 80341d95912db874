package org.linjuli.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names of simulated people: a common surname and the word for "test", so that nobody takes them for real. */
final class SampleNames {

    private static final List<String> SURNAMES = List.of(
            "陈", "林", "黄", "张", "吴", "李", "郑", "王", "刘", "何", "翁", "薛", "俞", "施", "余", "叶", "郭", "谢", "许", "杨", "蔡",
            "邱", "卓", "高", "方", "严", "倪", "魏", "江", "周");

    private SampleNames() {}

    static String any(RandomGenerator random) {
        return SURNAMES.get(random.nextInt(SURNAMES.size())) + "测试";
    }

    /** The number of a post in the network, in the same range that nobody has. */
    static String dutyPhone(int number) {
        return phone(500_000_000 + number);
    }

    /** The number of a post in a unit. */
    static String unitPhone(int number) {
        return phone(900_000_000 + number);
    }

    /** Eleven digits that no operator has ever given out. */
    static String phone(int number) {
        return "%011d".formatted(12_000_000_000L + number);
    }
}
