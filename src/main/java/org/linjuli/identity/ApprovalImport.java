package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Fills in what the administrators of a sample city have proposed to each other. Refuses outside demo mode. */
@Service
public class ApprovalImport {

    private static final Duration THOUGHT_OVER = Duration.ofHours(3);

    /**
     * A proposal of the past.
     *
     * @param decidedBy who approved or refused it; null where nobody has
     */
    public record Past(
            AccountId by,
            Instant proposedAt,
            Proposal proposal,
            ApprovalState state,
            @Nullable AccountId decidedBy,
            @Nullable String answer) {

        /** One that waits still. */
        public Past(AccountId by, Instant proposedAt, Proposal proposal) {
            this(by, proposedAt, proposal, ApprovalState.PROPOSED, null, null);
        }

        private Instant expiresAt() {
            return proposedAt.plus(Approvals.WAITS);
        }

        /** When it was decided, withdrawn or ran out; null while it waits. */
        public @Nullable Instant endedAt() {
            return switch (state) {
                case PROPOSED -> null;
                case EXPIRED -> expiresAt();
                case APPROVED, REFUSED, WITHDRAWN -> proposedAt.plus(THOUGHT_OVER);
            };
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProposalGuard guard;
    private final IdentityImport people;
    private final Policies policies;
    private final Clock clock;

    ApprovalImport(
            JdbcClient jdbc,
            JsonMapper json,
            ProposalGuard guard,
            IdentityImport people,
            Policies policies,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.guard = guard;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The oldest first, so that they are numbered in this order. A role that was approved was held until its end; a
     * policy holds.
     *
     * @return their ids, in the same order
     */
    @Transactional
    public List<UUID> proposals(List<Past> proposals) {
        people.refuseInProduction();
        var ids = new ArrayList<UUID>();
        for (int n = 0; n < proposals.size(); n++) {
            var past = proposals.get(n);
            var id = Ids.of(past.proposedAt().toEpochMilli(), n, n);
            insert(id, past);
            ids.add(id);
            var ended = past.endedAt();
            if (past.state() == ApprovalState.APPROVED && ended != null) {
                switch (past.proposal().matter()) {
                    case ApprovalMatter.RoleGiving giving -> held(id, past, giving, ended);
                    case ApprovalMatter.PolicyChange change -> policies.decided(change, id, ended);
                    default -> {}
                }
            }
        }
        return ids;
    }

    private void insert(UUID id, Past past) {
        var proposal = past.proposal();
        var ended = past.endedAt();
        jdbc.sql("""
                        insert into identity.approval (id, kind, subject, account, node, matter, reason, state,
                          proposed_by, proposed_at, expires_at, decided_by, ended_at, answer)
                        values (:id, :kind, :subject, :account, :node::ltree, :matter::jsonb, :reason, :state,
                          :by, :at, :until, :decidedBy, :ended, :answer)
                        """)
                .param("id", id)
                .param("kind", proposal.matter().kind().name())
                .param("subject", proposal.subject(past.by()))
                .param("account", valueOf(proposal.account()))
                .param("node", guard.nodeOf(proposal).value())
                .param("matter", json.writeValueAsString(proposal.matter()))
                .param("reason", proposal.reason())
                .param("state", past.state().name())
                .param("by", past.by().value())
                .param("at", utc(past.proposedAt()))
                .param("until", utc(past.expiresAt()))
                .param("decidedBy", valueOf(past.decidedBy()))
                .param("ended", ended == null ? null : utc(ended))
                .param("answer", past.answer())
                .update();
    }

    private void held(UUID approval, Past past, ApprovalMatter.RoleGiving giving, Instant since) {
        var until = giving.until();
        jdbc.sql("""
                        insert into identity.role_grant (id, account, role, node, validity, source, granted_by)
                        values (:id, :account, :role, :node::ltree, tstzrange(:since, :until), :source, :by)
                        """)
                .param("id", Ids.next(clock))
                .param("account", valueOf(past.proposal().account()))
                .param("role", giving.role().name())
                .param("node", guard.nodeOf(past.proposal()).value())
                .param("since", utc(since))
                .param("until", until == null ? null : utc(until))
                .param("source", GrantSource.approval(approval).value())
                .param("by", valueOf(past.decidedBy()))
                .update();
    }

    private static @Nullable UUID valueOf(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
