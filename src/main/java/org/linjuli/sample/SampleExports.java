package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.People;
import org.linjuli.casework.sheet.ExportImport;
import org.linjuli.casework.sheet.ExportImport.PastOrder;
import org.linjuli.identity.ApprovalImport.Past;
import org.linjuli.identity.ApprovalMatter.RequestExport;
import org.linjuli.identity.ApprovalState;
import org.linjuli.identity.Proposal;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Long lists that the street whose account everybody plays asked for, one in each state, and one of a colleague that
 * waits to be decided.
 */
@Component
class SampleExports implements SamplePart {

    private static final int OVER = 2000;

    private final ExportImport exports;
    private final Organization organization;
    private final People people;
    private final Clock clock;

    SampleExports(ExportImport exports, Organization organization, People people, Clock clock) {
        this.exports = exports;
        this.organization = organization;
        this.people = people;
        this.clock = clock;
    }

    /** An order of the street, so many days ago. */
    private record Asked(
            int daysAgo,
            String purpose,
            ApprovalState state,
            @Nullable String answer,
            int rows) {

        PastOrder of(AccountId by, NodePath street, AccountId decides, Instant now) {
            var matter = new RequestExport(OVER, "", "申请人能看到的全部诉求");
            var isDecided = state == ApprovalState.APPROVED || state == ApprovalState.REFUSED;
            var past = new Past(
                    by,
                    now.minus(Duration.ofDays(daysAgo)),
                    new Proposal(null, street, matter, purpose),
                    state,
                    isDecided ? decides : null,
                    answer);
            return new PastOrder(past, rows);
        }
    }

    private static final List<Asked> OWN = List.of(
            new Asked(60, "年度诉求分析，按社区比较", ApprovalState.APPROVED, null, 2431),
            new Asked(40, "给外单位做参考", ApprovalState.REFUSED, "不得提供给外单位，用数据页的汇总即可", 0),
            new Asked(33, "月度例会材料", ApprovalState.WITHDRAWN, null, 0),
            new Asked(25, "整理历史诉求归档", ApprovalState.EXPIRED, null, 0),
            new Asked(14, "上级检查，备查诉求台账", ApprovalState.APPROVED, null, 0),
            new Asked(2, "联席会议材料，核对未办结诉求", ApprovalState.APPROVED, "用后删除", 0));

    private static final Asked WAITING = new Asked(1, "年终总结，统计诉求类别", ApprovalState.PROPOSED, null, 0);

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class);
    }

    @Override
    public String title() {
        return "long exports";
    }

    /** All or nothing. */
    @Override
    @Transactional
    public void load(SampleCity city, Progress progress) {
        var street = DemoPlaces.in(city).home().grid().at(Level.STREET);
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var own = people.bySignInName("street").orElseThrow();
        var decides = holders(city.county()).findFirst().orElseThrow();
        var colleague = holders(street).filter(holder -> !holder.equals(own)).findFirst();
        exports.orders(Stream.concat(
                        OWN.stream().map(asked -> asked.of(own, street, decides, now)),
                        colleague.stream().map(by -> WAITING.of(by, street, decides, now)))
                .toList());
        progress.add(OWN.size());
    }

    private Stream<AccountId> holders(NodePath desk) {
        return organization.desk(desk).map(Desk::holders).stream().flatMap(List::stream);
    }

    @Override
    public void clear() {
        exports.clear();
    }
}
