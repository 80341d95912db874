package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.ApprovalImport.Past;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.ApprovalState;
import org.linjuli.identity.Policy;
import org.linjuli.identity.Proposal;
import org.linjuli.organization.OrganizationImport.Post;
import org.linjuli.organization.PostTitle;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** What the sample city's administrators proposed to each other in the past months, and what waits today. */
final class SampleApprovals {

    private static final int COVERS = 24;
    private static final Duration BETWEEN = Duration.ofDays(12);
    private static final Duration LAST = Duration.ofDays(21);
    private static final Duration COVER = Duration.ofDays(14);
    private static final List<String> REASONS =
            List.of("相邻网格的网格员休假，代管两周", "相邻网格集中走访，人手不够", "相邻网格的岗位空缺，任命前先代管", "汛期值守，两个网格合并排班");

    private final SampleAdministrators administrators;
    private final NodePath county;
    private final Instant now;
    private final List<Post> workers;
    private final List<Post> officers;
    private final List<Post> city;
    private final List<Past> all = new ArrayList<>();

    SampleApprovals(
            SampleAdministrators administrators,
            NodePath county,
            List<Post> posts,
            Set<AccountId> onShow,
            Instant now) {
        this.administrators = administrators;
        this.county = county;
        this.now = now;
        this.workers = of(posts, PostTitle.GRID_WORKER, onShow);
        this.officers = of(posts, PostTitle.COMMUNITY_OFFICER, onShow);
        this.city = of(posts, PostTitle.CITY_OFFICER, onShow);
        covers();
        others();
        waiting();
    }

    /** The oldest first. */
    List<Past> all() {
        return all;
    }

    /** One worker's cover for the next grid, proposed and decided by the two in turn. */
    private void covers() {
        int most = Math.min(COVERS, workers.size() - 3);
        for (int n = 0; n < most; n++) {
            var at = now.minus(LAST).minus(BETWEEN.multipliedBy(most - n));
            var proposal = cover(n, at.plus(COVER), REASONS.get(n % REASONS.size()));
            boolean first = n % 2 == 0;
            var by = first ? administrators.security() : administrators.other();
            var decides = first ? administrators.other() : administrators.security();
            all.add(
                    switch (n % 8) {
                        case 3 -> new Past(by, at, proposal, ApprovalState.REFUSED, decides, "已由网格长代管，不必再给");
                        case 5 -> new Past(by, at, proposal, ApprovalState.WITHDRAWN, null, null);
                        case 7 -> new Past(by, at, proposal, ApprovalState.EXPIRED, null, null);
                        default -> new Past(by, at, proposal, ApprovalState.APPROVED, decides, null);
                    });
        }
    }

    private void others() {
        var reset = new Proposal(holder(officers, 0), null, new ApprovalMatter.FactorReset(), "换了手机，本人带工作证到窗口申请");
        all.add(ended(18, reset, ApprovalState.APPROVED, "已电话核实"));
        var longer = new ApprovalMatter.PolicyChange(Policy.LOCK_LASTS, 20);
        all.add(policy(17, longer, "夜间有人反复试密码", ApprovalState.APPROVED, null));
        var off = new ApprovalMatter.PolicyChange(Policy.SECOND_FACTOR, 0);
        all.add(policy(16, off, "老同志不会用", ApprovalState.REFUSED, "等保要求两种方式，办公室可以上门教"));
        var closing = new Proposal(holder(officers, 1), null, new ApprovalMatter.AccountClosing(), "调到外单位");
        all.add(ended(15, closing, ApprovalState.REFUSED, "下月才调走，到时再停"));
    }

    private Past ended(int daysAgo, Proposal proposal, ApprovalState state, String answer) {
        var at = now.minus(Duration.ofDays(daysAgo));
        return new Past(administrators.system(), at, proposal, state, administrators.security(), answer);
    }

    private Past policy(
            int daysAgo,
            ApprovalMatter.PolicyChange change,
            String reason,
            ApprovalState state,
            @Nullable String answer) {
        var at = now.minus(Duration.ofDays(daysAgo));
        var proposal = new Proposal(null, null, change, reason);
        return new Past(administrators.security(), at, proposal, state, administrators.other(), answer);
    }

    /** Something to decide for each who may, and something of one's own that waits. */
    private void waiting() {
        var closing = new Proposal(holder(officers, 1), null, new ApprovalMatter.AccountClosing(), "已调到外单位，工作已交接");
        all.add(new Past(administrators.system(), hoursAgo(50), closing));
        var watcher = new ApprovalMatter.RoleGiving(Role.AUDIT_ADMIN, null);
        var proposal = new Proposal(holder(city, 0), county, watcher, "审计管理员只有一位，休假时没有人核验日志");
        all.add(new Past(administrators.other(), hoursAgo(26), proposal));
        var soon = now.plus(Duration.ofDays(60));
        int last = workers.size() - 2;
        all.add(new Past(administrators.other(), hoursAgo(7), cover(last - 1, soon, "相邻网格的网格员休产假，代管两个月")));
        all.add(new Past(administrators.security(), hoursAgo(4), cover(last, soon, "相邻网格的网格员参加集中培训")));
    }

    private Proposal cover(int n, Instant until, String reason) {
        var role = new ApprovalMatter.RoleGiving(Role.GRID_WORKER, until);
        return new Proposal(holder(workers, n), workers.get(n + 1).desk(), role, reason);
    }

    private Instant hoursAgo(int hours) {
        return now.minus(Duration.ofHours(hours));
    }

    private static @Nullable AccountId holder(List<Post> posts, int n) {
        return posts.get(n).holder();
    }

    /** Held by somebody who is not among those whom everybody plays. */
    private static List<Post> of(List<Post> posts, PostTitle title, Set<AccountId> onShow) {
        return posts.stream()
                .filter(post -> post.title() == title && post.holder() != null && !onShow.contains(post.holder()))
                .collect(Collectors.toList());
    }
}
