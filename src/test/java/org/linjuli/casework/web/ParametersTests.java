package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Channel;
import org.linjuli.shared.ProblemException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ParametersTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final Parameters parameters = new Parameters(new ServletWebRequest(request));

    @Test
    void whatIsLeftOutOrBlankIsNull() {
        request.addParameter("from", " ");
        request.addParameter("q", "");

        assertThat(parameters.day("from")).isNull();
        assertThat(parameters.text("q")).isNull();
        assertThat(parameters.flag("overdue")).isNull();
        assertThat(parameters.choice("channel", Channel.class)).isNull();
        assertThat(parameters.texts("state")).isNull();
    }

    @Test
    void readsWhatIsGiven() {
        request.addParameter("from", "2026-02-14");
        request.addParameter("overdue", "true");
        request.addParameter("channel", "DOOR");
        request.addParameter("state", "ASSIGNED,ACCEPTED", "WITHDRAWN");

        assertThat(parameters.day("from")).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(parameters.flag("overdue")).isTrue();
        assertThat(parameters.choice("channel", Channel.class)).isEqualTo(Channel.DOOR);
        assertThat(parameters.texts("state")).containsExactly("ASSIGNED", "ACCEPTED", "WITHDRAWN");
    }

    @Test
    void whatCannotBeReadIsRefusedByItsName() {
        request.addParameter("from", "2026-02-30");
        request.addParameter("overdue", "maybe");
        request.addParameter("channel", "PIGEON");

        refused("from", () -> parameters.day("from"));
        refused("overdue", () -> parameters.flag("overdue"));
        refused("channel", () -> parameters.choice("channel", Channel.class));
    }

    private static void refused(String field, ThrowingCallable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading)
                .satisfies(refusal -> assertThat(refusal.facts()).asString().contains("field=" + field));
    }
}
