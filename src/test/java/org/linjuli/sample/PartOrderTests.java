package org.linjuli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Asker;

class PartOrderTests {

    private static final Ground GROUND = new Ground();
    private static final People PEOPLE = new People();
    private static final Requests REQUESTS = new Requests();
    private static final Meetings MEETINGS = new Meetings();

    @Test
    void everyPartComesAfterThoseThatItNames() {
        assertThat(new PartOrder(List.of(MEETINGS, REQUESTS, new Streets(), PEOPLE, GROUND)).all())
                .containsExactly(GROUND, PEOPLE, REQUESTS, MEETINGS, new Streets());
    }

    @Test
    void thePartForWhichMostOthersWaitBeginsFirst() {
        assertThat(new PartOrder(List.of(new Streets(), GROUND, PEOPLE, REQUESTS)).all())
                .startsWith(GROUND, PEOPLE);
    }

    @Test
    void partsThatWaitForEachOtherAreNamed() {
        assertThatThrownBy(() -> new PartOrder(List.of(GROUND, new Hen(), new Egg())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hen")
                .hasMessageContaining("Egg");
        assertThatThrownBy(() -> new PartOrder(List.of(PEOPLE))).hasMessageContaining("People");
    }

    @Test
    void partsThatDoNotWaitForEachOtherLoadAtOnce() {
        var bothAreHere = new CyclicBarrier(2);

        new PartOrder(List.of(GROUND, PEOPLE, new Streets())).load(part -> {
            if (!part.equals(GROUND)) {
                await(bothAreHere);
            }
        });

        assertThat(bothAreHere.isBroken()).isFalse();
    }

    @Test
    void noPartBeginsBeforeThoseThatItNamesHaveEnded() {
        var ended = Collections.synchronizedList(new ArrayList<SamplePart>());

        new PartOrder(List.of(GROUND, PEOPLE, REQUESTS, MEETINGS, new Streets())).load(part -> {
            assertThat(part.after()).allSatisfy(needed -> assertThat(ended).anyMatch(needed::isInstance));
            ended.add(part);
        });

        assertThat(ended).hasSize(5);
    }

    @Test
    void whatRunsBesideAPartThatFailsIsAwaitedAndNothingElseBegins() {
        var streetsAreLoading = new CountDownLatch(1);
        var peopleFail = new CountDownLatch(1);
        var ended = Collections.synchronizedList(new ArrayList<SamplePart>());

        assertThatThrownBy(() -> new PartOrder(List.of(GROUND, PEOPLE, REQUESTS, new Streets())).load(part -> {
                    if (part.equals(PEOPLE)) {
                        await(streetsAreLoading);
                        peopleFail.countDown();
                        throw new IllegalStateException("power cut");
                    }
                    if (part instanceof Streets) {
                        streetsAreLoading.countDown();
                        await(peopleFail);
                    }
                    ended.add(part);
                }))
                .hasMessage("power cut");

        assertThat(ended).containsExactly(GROUND, new Streets());
    }

    @Test
    void theDatabaseIsAskedAsByWhoeverBegan() {
        var askers = Collections.synchronizedList(new ArrayList<Asker>());

        Asker.PRODUCT.run(() -> new PartOrder(List.of(GROUND, PEOPLE)).load(part -> askers.add(Asker.now())));

        assertThat(askers).containsExactly(Asker.PRODUCT, Asker.PRODUCT);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Idle extends SamplePart {

        @Override
        default String title() {
            return getClass().getSimpleName();
        }

        @Override
        default void load(SampleCity city, Progress progress) {}

        @Override
        default void clear() {}
    }

    private record Ground() implements Idle {}

    private record People() implements Idle {
        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(Ground.class);
        }
    }

    private record Requests() implements Idle {
        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(People.class);
        }
    }

    private record Meetings() implements Idle {
        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(Requests.class);
        }
    }

    private record Streets() implements Idle {
        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(Ground.class);
        }
    }

    private record Hen() implements Idle {
        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(Egg.class);
        }
    }

    private record Egg() implements Idle {
        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(Hen.class);
        }
    }
}
