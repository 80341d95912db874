package org.linjuli.alliance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linjuli.channel.Notices;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/** Tells those who act for seats that they are to sign, that an alliance is in force or no longer, and what came back. */
@Component
class AllianceTelling {

    private final Notices notices;

    AllianceTelling(Notices notices) {
        this.notices = notices;
    }

    void of(Step<AllianceState, AllianceAction, Alliance> step) {
        var one = step.after();
        var by = step.attempt().actor().account();
        if (step.from() != AllianceState.ACTIVE && step.to() == AllianceState.ACTIVE) {
            tell(one.present(), by, "“%s”必备席位都已签约，联盟开始运行，各方职责从今天算起。".formatted(one.name()));
        }
        if (step.from() == AllianceState.ACTIVE && step.to() == AllianceState.FORMING) {
            tell(one.present(), by, "“%s”有必备席位退出，联盟暂停运行，补齐签约后恢复。".formatted(one.name()));
        }
        if (step.to() == AllianceState.ENDED) {
            tell(
                    one.present(),
                    by,
                    "“%s”已解散。原因：%s".formatted(one.name(), one.course().remark()));
        }
    }

    void invited(Alliance one, Seat seat, AccountId by) {
        tell(
                List.of(seat),
                by,
                "邀请%s加入“%s”，担任%s席位，请查看职责并签约。"
                        .formatted(seat.name(), one.name(), seat.role().label()));
    }

    /** Somebody else found a report wanting. */
    void returned(Alliance one, DutyPeriod period, AccountId by) {
        var seat = one.seat(period.owed().seat()).stream().toList();
        tell(
                seat,
                by,
                "“%s”的职责“%s”（%s 前）被退回：%s。请补充后在 %s 前重新报告。"
                        .formatted(
                                one.name(),
                                period.owed().title(),
                                period.dueOn(),
                                period.returned(),
                                period.closesOn()));
    }

    /** A duty was ended alone: its seat is told why. */
    void ended(Alliance one, Duty duty, Duty.Ending how, AccountId by) {
        tell(
                one.seat(duty.seat()).stream().toList(),
                by,
                "“%s”的职责“%s”履行到 %s 为止。原因：%s".formatted(one.name(), duty.title(), how.on(), how.why()));
    }

    /** Its term ends soon: all at the table and who founded it are told. */
    void ending(Alliance one, AccountId founder) {
        var text = "“%s”的约定到 %s 满一年，请各席位商量续签，由牵头单位办理。"
                .formatted(
                        one.name(),
                        CityTime.minute(Objects.requireNonNull(one.course().due())));
        Set<AccountId> told = new LinkedHashSet<>();
        one.present().forEach(seat -> told.addAll(seat.holders()));
        told.add(founder);
        notices.tell(told, text);
    }

    private void tell(List<Seat> seats, AccountId by, String text) {
        Set<AccountId> told = new LinkedHashSet<>();
        seats.forEach(seat -> told.addAll(seat.holders()));
        told.remove(by);
        told.forEach(account -> notices.tell(account, text));
    }
}
