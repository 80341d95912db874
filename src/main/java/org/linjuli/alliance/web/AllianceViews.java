package org.linjuli.alliance.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.Alliances;
import org.linjuli.alliance.Duties;
import org.linjuli.alliance.Seat;
import org.linjuli.alliance.web.AllianceView.AllianceDutyView;
import org.linjuli.alliance.web.AllianceView.AllianceSeatView;
import org.linjuli.alliance.web.AllianceView.AllianceSummary;
import org.linjuli.alliance.web.AllianceView.DutyPeriodView;
import org.linjuli.alliance.web.AllianceView.SeatsMissing;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Shows alliances as a reader sees them. */
@Component
class AllianceViews {

    private final Alliances alliances;
    private final Duties duties;
    private final Accounts accounts;
    private final Territory territory;

    AllianceViews(Alliances alliances, Duties duties, Accounts accounts, Territory territory) {
        this.alliances = alliances;
        this.duties = duties;
        this.accounts = accounts;
        this.territory = territory;
    }

    AllianceSummary summary(Alliance one) {
        return AllianceSummary.of(one, placeName(one.where()));
    }

    String areaName(NodePath area) {
        return territory.name(area);
    }

    Optional<String> compoundName(Alliance.Where where) {
        return Optional.ofNullable(where.compound())
                .flatMap(territory::compound)
                .map(Compound::name);
    }

    /** The area from the street down, and the compound where it is one's. */
    String placeName(Alliance.Where where) {
        return areaName(where.area())
                + compoundName(where).map(name -> " " + name).orElse("");
    }

    AllianceView of(Actor actor, Alliance one) {
        var names = accounts.names(one.seats().stream()
                .map(Seat::signature)
                .filter(Objects::nonNull)
                .map(Seat.Signature::by)
                .toList());
        var today = duties.today();
        return new AllianceView(
                summary(one),
                one.course().remark(),
                one.seats().stream().map(seat -> seat(actor, one, seat, names)).toList(),
                missing(one),
                duties.of(one).stream().map(AllianceDutyView::of).toList(),
                duties.periods(one).stream()
                        .map(period -> DutyPeriodView.of(period, today))
                        .toList(),
                alliances.available(actor, one));
    }

    private static List<SeatsMissing> missing(Alliance one) {
        return one.kind().roles().stream()
                .filter(role -> one.missing(role) > 0)
                .map(role -> new SeatsMissing(role, role.label(), one.missing(role)))
                .toList();
    }

    private static AllianceSeatView seat(Actor actor, Alliance one, Seat seat, Map<AccountId, String> names) {
        var signature = seat.signature();
        var leaving = seat.leaving();
        return new AllianceSeatView(
                seat.id(),
                seat.role(),
                seat.role().label(),
                seat.name(),
                seat.place() <= one.kind().least(seat.role()),
                !seat.holders().isEmpty(),
                seat.isOf(actor),
                signature == null ? null : signature.at(),
                signature == null ? null : names.get(signature.by()),
                leaving == null ? null : leaving.on(),
                leaving == null ? null : leaving.why());
    }
}
