package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void theSameWordsBecomeTheSameCharacters() {
        assertThat(Wording.tidy("ＥＴＣ扣費　錯誤\t\n①", 100)).isEqualTo("etc扣费 错误 1");
    }

    @Test
    void whatIsNotTextIsDropped() {
        assertThat(Wording.tidy("\0路\uD83D灯\uDE00坏\u0007了  ", 100)).isEqualTo("路灯坏 了");
        assertThat(Wording.tidy("灯😀", 100)).isEqualTo("灯😀");
        assertThat(Wording.tidy("", 100)).isEmpty();
    }

    @Test
    void noTextIsLongerThanItsLimit() {
        assertThat(Wording.tidy("灯".repeat(1_000_000), 200)).hasSize(200);
        assertThat(Wording.tidy("\uFDFA".repeat(1_000), 200)).hasSize(200);
    }
}
