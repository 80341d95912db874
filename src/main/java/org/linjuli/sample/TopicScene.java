package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.Topic;
import org.linjuli.meeting.MeetingImport.Held;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/** Where a topic of the sample city is told: the compound, who lives there, and the sessions that were held. */
record TopicScene(
        Topic.TopicPlace place,
        List<UUID> households,
        List<AccountId> people,
        @Nullable NodePath desk,
        List<Held> sessions) {

    /** The first session of the compound within so many days after; empty where there was none. */
    Optional<Held> sessionAfter(Instant at, int days) {
        var until = at.plus(Duration.ofDays(days));
        return sessions.stream()
                .filter(one -> one.closed().isAfter(at) && one.closed().isBefore(until))
                .findFirst();
    }
}
