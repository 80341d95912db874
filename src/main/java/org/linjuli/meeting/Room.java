package org.linjuli.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linjuli.casework.MeetingMatters.Told;
import org.linjuli.lifecycle.Available;

/**
 * Everything about one meeting as it stands, for one actor.
 *
 * @param parties what the actor is to it
 * @param seats those of its day, in order
 * @param present which of them are
 * @param mine those that the actor takes
 * @param items what stands on the agenda; while it is planned, what would be drawn now
 * @param told what the actor is told of the requests on it
 * @param topics the topics of residents on it
 * @param resolutions those that were made here, and those that are followed up
 */
public record Room(
        Meeting meeting,
        Series series,
        Set<MeetingParty> parties,
        List<Seat> seats,
        Set<UUID> present,
        Set<UUID> mine,
        List<Item> items,
        Map<UUID, Told> told,
        Map<UUID, TalkMatter> topics,
        Map<UUID, Resolution> resolutions,
        List<Available<MeetingAction>> actions) {

    /** Whether the actor keeps the list, the agenda and the minutes. */
    public boolean records() {
        return parties.contains(MeetingParty.CHAIR) || parties.contains(MeetingParty.CLERK);
    }
}
