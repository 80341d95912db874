package org.linjuli.property;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linjuli.channel.Notices;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.organization.Organization;
import org.linjuli.shared.CityTime;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the households of a compound how its policy comes about, and the branch what it owes. */
@Component
class PolicyNews {

    /** So long before a notice has hung out for as long as it must the households are told. */
    private static final Duration HINT = Duration.ofDays(1);

    private static final int BATCH = 50;

    private final PolicyStore store;
    private final Notices notices;
    private final CompoundDecisions decisions;
    private final Organization organization;
    private final Territory territory;
    private final PolicyModes modes;
    private final Clock clock;

    PolicyNews(
            PolicyStore store,
            Notices notices,
            CompoundDecisions decisions,
            Organization organization,
            Territory territory,
            PolicyModes modes,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.decisions = decisions;
        this.organization = organization;
        this.territory = territory;
        this.modes = modes;
        this.clock = clock;
    }

    /** The step that was just taken, to whom it concerns: verified people of the compound. */
    void moved(Policy after, PolicyAction action) {
        switch (action) {
            case PUBLISH ->
                toHouseholds(
                        after, "管理方案开始公示：%s。至少公示到 %s，请到“小区管理”看看、提意见，一户一条。".formatted(words(after), noticeEnds(after)));
            case DECIDE ->
                toHouseholds(after, "业主表决通过了管理方案：%s，%s。意见答复写在“小区管理”。".formatted(words(after), begins(after)));
            case WITHDRAW, START, REVIEW, RENEW, REPLACE -> {}
        }
    }

    /** Tells the households whose draft will have hung out for as long as it must within a day; each once. */
    @Transactional
    int hint() {
        var over = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(PolicyLifecycle.NOTICE);
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var soon = store.hint(over, over.plus(HINT), today, BATCH);
        soon.stream()
                .flatMap(id -> store.find(id).stream())
                .forEach(one -> toHouseholds(one, "管理方案的公示一天内满七天，还没有提意见的请到“小区管理”提。"));
        return soon.size();
    }

    void toSecretaries(Policy one, String text) {
        organization.secretariesOf(one.compound()).forEach(secretary -> notices.tell(secretary, text));
    }

    private void toHouseholds(Policy one, String text) {
        var name = territory.compound(one.compound()).map(Compound::name).orElse("您的小区");
        notices.tell(decisions.dwellersOf(one.compound()), name + text);
    }

    private String words(Policy one) {
        var terms = one.terms();
        var fee = terms.fee().signum() == 0 ? "不收费" : "每月每平方米 " + terms.fee().toPlainString() + " 元";
        return "%s，%d 级服务，%s".formatted(modes.name(terms.mode()), terms.level(), fee);
    }

    private static String begins(Policy one) {
        var day = one.firstDay();
        return day == null ? "由小区党支部登记施行" : "从 " + day + " 起施行";
    }

    private static LocalDate noticeEnds(Policy one) {
        return LocalDate.ofInstant(one.course().since().plus(PolicyLifecycle.NOTICE), CityTime.ZONE);
    }
}
