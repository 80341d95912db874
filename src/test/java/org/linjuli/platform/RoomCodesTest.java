package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;

class RoomCodesTest {

    private enum Refused implements Problem {
        WRONG;

        @Override
        public String module() {
            return "test";
        }

        @Override
        public String title() {
            return "签到码不对";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    private final RoomCodes codes = new RoomCodes();
    private final UUID room = UUID.randomUUID();
    private final AccountId who = new AccountId(UUID.randomUUID());

    private void type(UUID where, AccountId person, String typed) {
        codes.require(where, person, "123456", typed, Refused.WRONG);
    }

    private void refused(Problem by, String typed) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> type(room, who, typed))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void aCodeHasSixDigits() {
        assertThat(codes.next()).matches("[0-9]{6}");
    }

    @Test
    void whoGuessesTooOftenIsLetInNoMoreAndNobodyElseIsKeptOut() {
        for (int n = 0; n < RoomCodes.MOST_WRONG - 1; n++) {
            refused(Refused.WRONG, "00000" + n);
        }
        assertThatCode(() -> type(room, who, " 123456 ")).doesNotThrowAnyException();
        refused(Refused.WRONG, "999999");

        refused(RoomCodeProblem.TOO_MANY_GUESSES, "123456");
        assertThatCode(() -> type(room, new AccountId(UUID.randomUUID()), "123456"))
                .doesNotThrowAnyException();
        assertThatCode(() -> type(UUID.randomUUID(), who, "123456")).doesNotThrowAnyException();
    }
}
