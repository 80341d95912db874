package org.linjuli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTests {

    @Test
    void aNameShowsItsFirstCharacterAndNotHowManyFollow() {
        assertThat(Mask.name("李测试")).isEqualTo("李*");
        assertThat(Mask.name("欧阳测试")).isEqualTo("欧*");
        assertThat(Mask.name("𠮷测")).isEqualTo("𠮷*");
        assertThat(Mask.name("")).isEqualTo("*");
    }

    @Test
    void aPhoneShowsItsEnds() {
        assertThat(Mask.phone("13800008000")).isEqualTo("138****8000");
    }

    @Test
    void aCitizenNumberShowsNothingOfTheBirthDay() {
        assertThat(Mask.citizenNumber("11010519491231002X")).isEqualTo("1***************2X");
    }
}
