package org.linjuli.meeting;

import java.util.LinkedHashSet;
import org.linjuli.channel.Notices;
import org.linjuli.platform.Batches;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/** Tells, the day before a session, those who sit there, whose topic is heard, and the residents who asked for it. */
@Component
class TalkReminders {

    private final TalkRows rows;
    private final Rooms rooms;
    private final TalkAgenda topics;
    private final MeetingTelling telling;
    private final MeetingSight sight;
    private final Notices notices;
    private final Batches batches;

    TalkReminders(
            TalkRows rows,
            Rooms rooms,
            TalkAgenda topics,
            MeetingTelling telling,
            MeetingSight sight,
            Notices notices,
            Batches batches) {
        this.rows = rows;
        this.rooms = rooms;
        this.topics = topics;
        this.telling = telling;
        this.sight = sight;
        this.notices = notices;
        this.batches = batches;
    }

    /** Of the sessions of tomorrow; each is told of once, however often this is done. Returns of how many. */
    int ofTomorrow() {
        return batches.take(() -> {
            var taken = rows.takeToRemind(sight.today().plusDays(1), Batches.SIZE);
            taken.forEach(this::remind);
            return taken.size();
        });
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
