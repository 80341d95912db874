package org.linjuli.handover.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.handover.Handover;
import org.linjuli.handover.Handovers;
import org.linjuli.handover.web.HandoverView.HandoverSummary;
import org.linjuli.handover.web.HandoverView.RepresentedSignature;
import org.linjuli.handover.web.HandoverView.WorkPiece;
import org.linjuli.handover.web.HandoverView.WorkShare;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Shows hand-overs as a reader sees them. */
@Component
class HandoverViews {

    private static final int FIRST = 50;
    private static final String GONE = "已注销的账号";

    private final Handovers handovers;
    private final Accounts accounts;
    private final Territory territory;

    HandoverViews(Handovers handovers, Accounts accounts, Territory territory) {
        this.handovers = handovers;
        this.accounts = accounts;
        this.territory = territory;
    }

    List<HandoverSummary> summaries(Actor actor, Collection<Handover> found) {
        var names = accounts.names(found.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .distinct()
                .toList());
        return found.stream().map(one -> summary(actor, one, names)).toList();
    }

    private HandoverSummary summary(Actor actor, Handover one, Map<AccountId, String> names) {
        var outgoing = one.outgoing();
        return new HandoverSummary(
                one.id(),
                one.state(),
                one.seat().post(),
                one.seat().title().label(),
                one.seat().name(),
                territory.name(one.seat().place()),
                names.getOrDefault(one.from(), GONE),
                names.getOrDefault(one.to(), GONE),
                one.plan().effective(),
                outgoing == null ? null : outgoing.at(),
                one.incoming(),
                one.course().due(),
                one.course().ended(),
                HandoverView.mine(one, actor.account()));
    }

    HandoverView of(Actor actor, Handover one) {
        var signed = one.outgoing();
        var names = accounts.names(
                Stream.of(one.from(), one.to(), one.plan().preparedBy(), signed == null ? null : signed.by())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new HandoverView(
                summary(actor, one, names),
                one.plan().ground(),
                one.plan().ground().label(),
                names.getOrDefault(one.plan().preparedBy(), GONE),
                one.plan().preparedAt(),
                represented(signed, names),
                one.course().remark(),
                one.course().before(),
                one.course().after(),
                handovers.work(actor, one, FIRST).stream()
                        .map(HandoverViews::share)
                        .toList(),
                handovers.available(actor, one));
    }

    private static @Nullable RepresentedSignature represented(
            Handover.@Nullable Signature signed, Map<AccountId, String> names) {
        var ground = signed == null ? null : signed.represented();
        return signed == null || ground == null
                ? null
                : new RepresentedSignature(names.getOrDefault(signed.by(), GONE), ground, ground.label(), signed.why());
    }

    private static WorkShare share(Handovers.Share share) {
        return new WorkShare(
                share.kind(),
                share.kind().label(),
                share.kind().goesAlong(),
                share.count(),
                share.first().stream()
                        .map(piece -> new WorkPiece(piece.id(), piece.name(), piece.due()))
                        .toList());
    }
}
