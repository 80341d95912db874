package org.linjuli.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.linjuli.channel.Notices;
import org.linjuli.platform.Batches;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/** Reminds both sides, and who mediated, when the promised day has come; nothing closes by itself. */
@Component
public class MediationReminders {

    private final MediationStore store;
    private final Notices notices;
    private final Batches batches;
    private final Clock clock;

    MediationReminders(MediationStore store, Notices notices, Batches batches, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.batches = batches;
        this.clock = clock;
    }

    /** Returns how many agreements had come to their day; each is reminded of once. */
    public int run() {
        return batches.take(this::remind);
    }

    private int remind() {
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var due = store.promised(today, Batches.SIZE);
        for (var one : due) {
            store.reminded(one.id(), today);
            Stream.of(
                            one.parties().asking(),
                            one.parties().other(),
                            one.consent().mediator())
                    .filter(Objects::nonNull)
                    .forEach(who -> notices.tell(who, "劝和协议约定的履行日期到了，请在“邻里劝和”里确认是否办到。"));
        }
        return due.size();
    }
}
