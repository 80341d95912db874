package org.linjuli.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linjuli.channel.Notices;
import org.linjuli.identity.NodeNames;
import org.linjuli.lifecycle.Step;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Tells those who sit in a meeting that it is held on another day or not at all, and desks what they are to do. */
@Component
class MeetingTelling {

    /** More than ever asked in one compound. */
    private static final int MOST_RESIDENTS = 5000;

    private final Notices notices;
    private final Organization organization;
    private final MeetingSight sight;
    private final NodeNames names;
    private final ResidentStore residents;

    MeetingTelling(
            Notices notices, Organization organization, MeetingSight sight, NodeNames names, ResidentStore residents) {
        this.notices = notices;
        this.organization = organization;
        this.sight = sight;
        this.names = names;
        this.residents = residents;
    }

    void of(Step<MeetingState, MeetingAction, Meeting> step) {
        var meeting = step.after();
        var name = nameOf(meeting);
        switch (step.action()) {
            case MOVE ->
                tell(
                        seated(meeting, step.attempt().actor().account()),
                        "%s从 %s 改到 %s。原因：%s".formatted(name, step.before().day(), meeting.day(), meeting.reason()));
            case CANCEL ->
                tell(
                        seated(meeting, step.attempt().actor().account()),
                        "%s（%s）取消。原因：%s".formatted(name, meeting.day(), meeting.reason()));
            case MISS ->
                tell(
                        missing(meeting),
                        "%s（%s）没有按期召开，已计入未召开。%s"
                                .formatted(
                                        name, meeting.day(), meeting.tier() == Tier.COMPOUND ? "" : "上报的诉求请在下一次会议研究。"));
            case OPEN, CLOSE -> {}
        }
    }

    /** The desk that is to do something, by when. */
    void resolved(Resolution resolution, AccountId by) {
        var told = holders(List.of(resolution.owner()));
        told.remove(by);
        tell(
                told,
                "%s决议，由%s在 %s 前完成：%s"
                        .formatted(
                                resolution
                                        .from()
                                        .tier()
                                        .at(nameOf(resolution.from().node())),
                                nameOf(resolution.owner()),
                                resolution.due(),
                                resolution.wording().what()));
    }

    private Set<AccountId> seated(Meeting meeting, AccountId by) {
        var told =
                holders(sight.seats(meeting).stream().map(Seat::node).distinct().toList());
        told.addAll(wanting(meeting));
        told.remove(by);
        return told;
    }

    private Set<AccountId> missing(Meeting meeting) {
        if (meeting.tier() != Tier.COMPOUND) {
            return holders(List.of(meeting.node()));
        }
        var told = near(meeting);
        told.addAll(wanting(meeting));
        return told;
    }

    /** Those who sit in a session and work no wider than its grid; the community, where there is nobody of them. */
    Set<AccountId> near(Meeting meeting) {
        var near = holders(sight.seats(meeting).stream()
                .map(Seat::node)
                .filter(node -> node.isUnit() || meeting.desk().contains(node))
                .distinct()
                .toList());
        return near.isEmpty() ? holders(List.of(meeting.node().at(Level.COMMUNITY))) : near;
    }

    /** The residents who asked to be told of the sessions of their compound. */
    List<AccountId> wanting(Meeting meeting) {
        return meeting.node()
                .compound()
                .map(compound -> residents.wanting(compound, MOST_RESIDENTS))
                .orElse(List.of());
    }

    String nameOf(Meeting meeting) {
        return meeting.tier().at(nameOf(meeting.node()));
    }

    private Set<AccountId> holders(List<NodePath> desks) {
        var held = new LinkedHashSet<AccountId>();
        desks.stream().flatMap(desk -> holders(desk).stream()).forEach(held::add);
        return held;
    }

    private List<AccountId> holders(NodePath desk) {
        return desk.compound()
                .map(organization::secretariesOf)
                .orElseGet(() -> organization.desk(desk).map(Desk::holders).orElse(List.of()));
    }

    private String nameOf(NodePath node) {
        return names.namesOf(List.of(node)).getOrDefault(node, "");
    }

    private void tell(Set<AccountId> accounts, String text) {
        accounts.forEach(account -> notices.tell(account, text));
    }
}
