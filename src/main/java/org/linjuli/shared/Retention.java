package org.linjuli.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How long something about people is kept (保存期限), and how it goes.
 *
 * @param key names the rule in the record of what was purged
 * @param tables the tables it is about, with their schema
 * @param what what is kept, in words
 * @param term how long, in words
 * @param basis why that long, and by which rule
 * @param purge how it goes at night; empty where {@code way} is another
 */
public record Retention(
        String key, Set<String> tables, String what, String term, String basis, Way way, Optional<Purge> purge) {

    public Retention {
        tables = Set.copyOf(tables);
        if (purge.isPresent() != (way == Way.NIGHTLY)) {
            throw new IllegalArgumentException("what goes at night says how, and nothing else does: " + key);
        }
    }

    /** By which way it goes. */
    public enum Way implements Labelled {
        NIGHTLY("每晚到期清理"),
        SWEPT("随用随清"),
        WITH_ACCOUNT("随账号注销删除"),
        ARCHIVED("依规长期保存");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Removes some of what is due, and tells how much that was; asked again until it is less than the most. */
    @FunctionalInterface
    public interface Purge {
        int upTo(Instant now, int most);
    }

    public static Retention nightly(
            String key, Set<String> tables, String what, String term, String basis, Purge purge) {
        return new Retention(key, tables, what, term, basis, Way.NIGHTLY, Optional.of(purge));
    }

    /** The module's own work removes it, sooner than a night would. */
    public static Retention swept(String key, Set<String> tables, String what, String term, String basis) {
        return new Retention(key, tables, what, term, basis, Way.SWEPT, Optional.empty());
    }

    public static Retention withAccount(String key, Set<String> tables, String what, String basis) {
        return new Retention(key, tables, what, "账号存续期间", basis, Way.WITH_ACCOUNT, Optional.empty());
    }

    public static Retention archived(String key, Set<String> tables, String what, String term, String basis) {
        return new Retention(key, tables, what, term, basis, Way.ARCHIVED, Optional.empty());
    }
}
