package org.linjuli.shared;

import java.util.List;
import java.util.Set;

/**
 * What a module keeps of people. Each module that keeps something has one bean of this, and answers for its own tables:
 * it shows them to the person, and empties them when the person wants to be forgotten. Their {@code @Order} is the order in
 * which the person reads them.
 */
public interface PersonalRecords {

    /** The tables it answers for, with their schema. */
    Set<String> tables();

    /** What is kept of this account, by purpose; nothing of anybody else. */
    List<Section> of(AccountId account, Form form);

    /** Why this person can't be forgotten yet, each with the way out; empty when nothing stands against it. */
    default List<String> obstacles(AccountId account) {
        return List.of();
    }

    /** What stays when everything else is erased, by which rule and until when. */
    default List<Kept> kept(AccountId account) {
        return List.of();
    }

    /** Erases in the transaction at hand all that need not be kept; tells what that was. */
    List<Erased> erase(AccountId account);

    /** How personal fields are written. */
    enum Form {
        /** For a screen that somebody may look at over the shoulder. */
        MASKED,
        /** For the copy that goes to the person. */
        CLEAR
    }

    /**
     * What is kept for one purpose.
     *
     * @param until how long, in words
     */
    record Section(String title, String purpose, LegalBasis basis, String until, List<Item> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /** One thing that is kept: its fields in order. */
    record Item(List<Fact> facts) {

        public Item {
            facts = List.copyOf(facts);
        }

        public static Item of(Fact... facts) {
            return new Item(List.of(facts));
        }
    }

    /** A field and what stands in it. */
    record Fact(String name, String value) {}

    /** How much was erased of something. */
    record Erased(String what, int count) {}

    /** What stays, until when, and the rule that demands it. */
    record Kept(String what, String until, String rule) {}
}
