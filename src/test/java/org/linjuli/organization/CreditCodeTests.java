package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"11350181MB00000170", "11350181MB0000007Y", "91350100M000100Y43"})
    void aCodeWithItsCheckDigitIsTaken(String code) {
        assertThat(new CreditCode(code).value()).isEqualTo(code);
        assertThat(CreditCode.completing(code.substring(0, 17)).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11350181MB0000017X",
                "11350181MB00000171",
                "11350181MB00000070",
                "1135O181MB00000170",
                "11350181mb00000170",
                "11350181MB0000017",
                "11350181MB000001700",
                "一1350181MB00000170",
                ""
            })
    void anythingElseIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(code));
    }

    @Test
    void everyWrongCharacterIsFound() {
        var right = "11350181MB00000170";

        for (int at = 0; at < right.length(); at++) {
            for (char wrong : "0123456789ABCDEFGHJKLMNPQRTUWXY"
                    .replace("" + right.charAt(at), "")
                    .toCharArray()) {
                var code = new StringBuilder(right);
                code.setCharAt(at, wrong);
                assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(code.toString()));
            }
        }
    }
}
