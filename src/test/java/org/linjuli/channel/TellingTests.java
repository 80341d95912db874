package org.linjuli.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.channel.Telling.Audience.ABOVE;
import static org.linjuli.channel.Telling.Audience.OWING;
import static org.linjuli.channel.Telling.Audience.OWNER;
import static org.linjuli.channel.Telling.Audience.REPORTERS;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.RequestMoved;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/** Who is told what. */
class TellingTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");

    @Test
    void theOwingDeskIsRemindedAndThenTheLevelAboveIsTold() {
        assertThat(Telling.of(alarm(0.8, false))).containsExactly(new Telling(OWING, Wording.DUE_SOON));
        assertThat(Telling.of(alarm(1.0, false))).containsExactly(new Telling(ABOVE, Wording.OVERDUE_BELOW));
    }

    @Test
    void anEmergencyIsSaidAgainAtAQuarterAndAboveAtHalf() {
        assertThat(Telling.of(alarm(0.25, true)))
                .containsExactly(
                        new Telling(OWING, Wording.EMERGENCY_AGAIN), new Telling(ABOVE, Wording.EMERGENCY_CALL));
        assertThat(Telling.of(alarm(0.5, true))).containsExactly(new Telling(ABOVE, Wording.EMERGENCY_ABOVE));
    }

    @Test
    void noDeskIsRemindedOfAClockThatRunsAgainstTheReporter() {
        var waiting = moved("ALARM", RequestState.WAITING_REPORTER, RequestState.WAITING_REPORTER, 0.8, false, null);

        assertThat(Telling.of(waiting)).isEmpty();
    }

    @Test
    void aResultThatHasToBeVerifiedIsToldOnlyWhenItIs() {
        var claimed = moved("RESOLVE", RequestState.IN_PROGRESS, RequestState.VERIFYING, 0, false, COMMUNITY);
        var verified = moved("VERIFY", RequestState.VERIFYING, RequestState.RESOLVED, 0, false, null);

        assertThat(Telling.of(claimed)).isEmpty();
        assertThat(Telling.of(verified)).containsExactly(new Telling(REPORTERS, Wording.MINE_RESOLVED));
    }

    @Test
    void aBadRatingBringsItToTheDeskThatHasItNow() {
        var reopened = moved("RATE", RequestState.RESOLVED, RequestState.REOPENED, 0, false, COMMUNITY);
        var rated = moved("RATE", RequestState.RESOLVED, RequestState.RESOLVED, 0, false, null);

        assertThat(Telling.of(reopened)).containsExactly(new Telling(OWNER, Wording.REOPENED));
        assertThat(Telling.of(rated)).isEmpty();
    }

    @Test
    void everythingThatIsSaidHasWordsAndNoWordsAreLeftOver() {
        var wordings = Arrays.stream(Wording.values()).map(Wording::name).toList();
        var templates = Words.templates().stringPropertyNames();

        assertThat(templates).containsAll(wordings);
        assertThat(templates.stream().map(name -> name.replaceFirst("^sms\\.", "")))
                .isSubsetOf(wordings);
    }

    private static RequestMoved alarm(double share, boolean emergency) {
        return moved("ALARM", RequestState.ACCEPTED, RequestState.ACCEPTED, share, emergency, GRID);
    }

    private static RequestMoved moved(
            String action,
            RequestState from,
            RequestState to,
            double share,
            boolean emergency,
            @Nullable NodePath owes) {
        var now = Instant.parse("2026-11-23T04:00:00Z");
        return new RequestMoved(
                1,
                new RequestMoved.Subject(UUID.randomUUID(), RequestNumber.of(now, 1), "路灯不亮", emergency),
                action,
                from,
                to,
                Actor.system().account(),
                now,
                null,
                share,
                new RequestMoved.Answering(GRID, owes, COMMUNITY));
    }
}
