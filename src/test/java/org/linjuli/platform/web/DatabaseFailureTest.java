package org.linjuli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "22008, INVALID_INPUT",
        "22021, INVALID_INPUT",
        "23505, CONFLICT",
        "40001, BUSY",
        "40P01, BUSY",
        "08006, BUSY",
        "53300, BUSY",
        "53100, STORAGE_FULL",
        "57P01, BUSY",
        "42P01, BROKEN",
    })
    void theStateOfTheDatabaseDecides(String state, HttpProblem problem) {
        var failure = new DataIntegrityViolationException("x", new SQLException("secret 13800138000", state));

        assertThat(DatabaseFailure.asProblem(failure)).isEqualTo(problem);
        assertThat(DatabaseFailure.describe(failure)).contains(state).doesNotContain("13800138000");
    }

    @Test
    void anExhaustedPoolIsBusyAndABugIsABug() {
        assertThat(DatabaseFailure.asProblem(new SQLTransientConnectionException("no connection within 10 s")))
                .isEqualTo(HttpProblem.BUSY);
        assertThat(DatabaseFailure.asProblem(new IllegalStateException())).isEqualTo(HttpProblem.BROKEN);
    }
}
