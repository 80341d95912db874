package org.linjuli.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.linjuli.channel.Notices;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells, the day before a session, those who sit there, whose topic is heard, and the residents who asked for it. */
@Component
class TalkReminders {

    private static final int BATCH = 100;

    private final TalkRows rows;
    private final Rooms rooms;
    private final TalkAgenda topics;
    private final MeetingTelling telling;
    private final MeetingSight sight;
    private final Notices notices;
    private final TransactionTemplate transaction;

    TalkReminders(
            TalkRows rows,
            Rooms rooms,
            TalkAgenda topics,
            MeetingTelling telling,
            MeetingSight sight,
            Notices notices,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.rooms = rooms;
        this.topics = topics;
        this.telling = telling;
        this.sight = sight;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** Of the sessions of tomorrow; each is told of once, however often this is done. Returns of how many. */
    int ofTomorrow() {
        int reminded = 0;
        List<Meeting> batch = next();
        while (!batch.isEmpty()) {
            reminded += batch.size();
            batch = next();
        }
        return reminded;
    }

    private List<Meeting> next() {
        return Asker.PRODUCT.ask(() -> Objects.requireNonNull(transaction.execute(status -> {
            var taken = rows.takeToRemind(sight.today().plusDays(1), BATCH);
            taken.forEach(this::remind);
            return taken;
        })));
    }

    private void remind(Meeting meeting) {
        var told = new LinkedHashSet<AccountId>(telling.near(meeting));
        told.addAll(telling.wanting(meeting));
        told.addAll(topics.authors(rooms.items(meeting)));
        var text = "明天（%s）%s在%s召开%s。"
                .formatted(
                        meeting.day(),
                        CityTime.minute(meeting.startsAt()).substring("2026-11-24 ".length()),
                        rows.place(meeting),
                        telling.nameOf(meeting));
        told.forEach(account -> notices.tell(account, text));
    }
}
