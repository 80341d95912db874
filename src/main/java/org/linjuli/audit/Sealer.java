package org.linjuli.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linjuli.audit.Links.Link;
import org.linjuli.follower.Feed;
import org.linjuli.follower.Follower;
import org.springframework.stereotype.Component;

/**
 * Seals what was written to the log, within a second of its commit. Not in the transaction itself: a chain has one end,
 * and everybody who writes would wait for everybody else.
 */
@Component
class Sealer implements Follower<LogEntry> {

    static final String NAME = "audit-seal";

    private final Log log;
    private final Chain chain;
    private final Links links;

    Sealer(Log log, Chain chain, Links links) {
        this.log = log;
        this.chain = chain;
        this.links = links;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Feed<LogEntry> feed() {
        return log;
    }

    @Override
    public void follow(List<LogEntry> entries) {
        var ends = new HashMap<LocalDate, Seal>();
        var sealed = new ArrayList<Link>();
        for (var entry : entries) {
            var month = Chain.monthOf(entry);
            var seal = chain.seal(end(month, ends), entry);
            ends.put(month, seal);
            sealed.add(new Link(month, entry.seq(), seal));
        }
        links.add(sealed);
    }

    private Seal end(LocalDate month, Map<LocalDate, Seal> ends) {
        return ends.computeIfAbsent(month, sought -> links.last(sought).orElseGet(() -> begin(sought)));
    }

    private Seal begin(LocalDate month) {
        var genesis = links.lastBefore(month)
                .map(before -> chain.genesis(month, before))
                .orElseGet(() -> chain.genesis(month));
        links.begin(month, genesis);
        return genesis;
    }
}
