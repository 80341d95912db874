package org.linjuli.casework;

import java.util.List;
import java.util.Optional;

/** Words in a text that speak of danger to life, so that the reporter is asked whether it is an emergency. */
final class Danger {

    private static final List<String> WORDS = List.of(
            "燃气泄漏", "煤气泄漏", "漏煤气", "漏燃气", "煤气味", "燃气味", "起火", "着火", "火灾", "冒烟", "爆炸", "坍塌", "倒塌", "塌陷", "被困电梯", "困在电梯",
            "电梯困人", "触电", "漏电", "电线裸露", "电线掉", "井盖没了", "井盖不见", "井盖丢失", "溺水", "落水", "轻生", "高空坠物", "昏迷", "中毒");

    private Danger() {}

    /** The first such word, if the text has one. */
    static Optional<String> in(String text) {
        return WORDS.stream().filter(text::contains).findFirst();
    }
}
