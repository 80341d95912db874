package org.linjuli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.IdentityImport.Person;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;

/** Makes the simulated people of the sample city, one after the other. */
final class SamplePeople {

    private final SplittableRandom random;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, String> demoNames = new HashMap<>();

    SamplePeople(long seed) {
        this.random = new SplittableRandom(seed * 7 + 3);
    }

    /** Somebody whose account is made of what he or she does, unless a demo account has that place. */
    Person person(String username, @Nullable String demo) {
        var id = new AccountId(Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong()));
        var person = new Person(
                id, demo == null ? username : demo, SampleNames.any(random), SampleNames.phone(people.size() + 1));
        people.add(person);
        if (demo != null) {
            demoNames.put(demo, person.name());
        }
        return person;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    SplittableRandom random() {
        return random;
    }

    String nameOf(String demo) {
        return demoNames.getOrDefault(demo, demo);
    }

    /** Those whom every visitor of the demo plays. */
    Set<AccountId> onShow() {
        return people.stream()
                .filter(person -> demoNames.containsKey(person.username()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    List<Person> all() {
        return people;
    }
}
