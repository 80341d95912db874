package org.linjuli.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linjuli.channel.Notices;
import org.linjuli.lifecycle.Step;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Tells those who sit in a meeting that it is held on another day or not at all, and desks what they are to do. */
@Component
class MeetingTelling {

    private final Notices notices;
    private final Organization organization;
    private final MeetingSight sight;

    MeetingTelling(Notices notices, Organization organization, MeetingSight sight) {
        this.notices = notices;
        this.organization = organization;
        this.sight = sight;
    }

    void of(Step<MeetingState, MeetingAction, Meeting> step) {
        var meeting = step.after();
        var name = meeting.tier().at(nameOf(meeting.node()));
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
                        holders(List.of(meeting.node())),
                        "%s（%s）没有按期召开，已计入未召开。上报的诉求请在下一次会议研究。".formatted(name, meeting.day()));
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
        told.remove(by);
        return told;
    }

    private Set<AccountId> holders(List<NodePath> desks) {
        var held = new LinkedHashSet<AccountId>();
        desks.stream()
                .flatMap(desk -> organization.desk(desk).map(Desk::holders).stream())
                .flatMap(List::stream)
                .forEach(held::add);
        return held;
    }

    private String nameOf(NodePath node) {
        return Stream.of(node)
                .flatMap(one -> organization.desk(one).stream())
                .map(Desk::name)
                .findFirst()
                .orElse("");
    }

    private void tell(Set<AccountId> accounts, String text) {
        accounts.forEach(account -> notices.tell(account, text));
    }
}
