package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimilarRequestsTests {

    private static final SuggestionModel MODEL = SuggestionModel.fromSeed(SampleDictionary.categories());
    private static final SimilarRequests SIMILAR = new SimilarRequests(MODEL);
    private static final CategoryPath LAMPS = CategoryPath.of("城乡建设", "城市建设和市政管理", "城市公共设施");
    private static final int OTHERS_NEARBY = 30;

    @Test
    void otherWordsForTheSameMatterAreRecognised() {
        var same = open(1, "楼下没有照明，一片漆黑", 40);
        var other = open(2, "楼下没有停车位", 40);

        var like = SIMILAR.like(Message.of("小区路灯坏了"), List.of(other, same), 3);

        assertThat(like).extracting(LikeRequest::id).containsExactly(same.id());
    }

    @Test
    void theNearerOfTwoComesFirst() {
        var near = open(1, "电梯坏了没人修", 20);
        var far = open(2, "电梯坏了没人修", 250);

        var like = SIMILAR.like(Message.of("电梯坏了"), List.of(far, near), 3);

        assertThat(like).extracting(LikeRequest::id).containsExactly(near.id(), far.id());
    }

    @Test
    void theSameCategorySpeaksForARequest() {
        var message = Message.of("这盏灯一直闪");
        var lamp = new OpenRequest(new UUID(0, 1), Message.of("灯闪个不停"), 50, LAMPS);
        var film = new OpenRequest(new UUID(0, 2), Message.of("灯闪个不停"), 50, CategoryPath.of("教育文体", "文化", "公共文化"));

        var scored = SIMILAR.scored(message, List.of(film, lamp));

        assertThat(scored).extracting(LikeRequest::id).containsExactly(lamp.id(), film.id());
    }

    @Test
    void theDetailOfARequestIsReadToo() {
        var terse = new OpenRequest(new UUID(0, 1), new Message("反映问题", "三单元的电梯又把人困在里面"), 10, null);

        assertThat(SIMILAR.like(Message.of("电梯困人"), List.of(terse), 3)).hasSize(1);
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(SIMILAR.like(Message.of(""), List.of(open(1, "路灯坏了", 5), open(2, "", 5)), 3))
                .isEmpty();
        assertThat(SIMILAR.like(Message.of("路灯坏了"), List.of(), 3)).isEmpty();
    }

    /** The groups were written after the engine was settled, so this is what a city may expect; see docs. */
    @Test
    void mostUnseenMattersAreFoundAndFewAreMistaken() {
        var groups = groups("same-matter-unseen.txt");
        var random = new Random(3);
        int typed = 0;
        int found = 0;
        int mistaken = 0;

        for (int round = 0; round < 3; round++) {
            for (var group : groups) {
                for (var text : group) {
                    var others = others(groups, group, random);
                    var nearby = new ArrayList<>(others);
                    group.stream()
                            .filter(same -> !same.equals(text))
                            .forEach(same -> nearby.add(open(nearby.size(), same, random.nextDouble(80))));
                    typed++;
                    found += SIMILAR.like(Message.of(text), nearby, 3).stream()
                                    .anyMatch(like -> like.id().getLeastSignificantBits() >= OTHERS_NEARBY)
                            ? 1
                            : 0;
                    mistaken += SIMILAR.like(Message.of(text), others, 3).isEmpty() ? 0 : 1;
                }
            }
        }

        assertThat((double) found / typed).isGreaterThan(0.65);
        assertThat((double) mistaken / typed).isLessThan(0.15);
    }

    private static List<OpenRequest> others(List<List<String>> groups, List<String> own, Random random) {
        var others = new ArrayList<OpenRequest>();
        while (others.size() < OTHERS_NEARBY) {
            var group = groups.get(random.nextInt(groups.size()));
            if (!group.equals(own)) {
                var text = group.get(random.nextInt(group.size()));
                others.add(open(others.size(), text, random.nextDouble(300)));
            }
        }
        return others;
    }

    private static OpenRequest open(int id, String text, double metres) {
        var suggested = MODEL.suggest(Message.of(text), 1);
        return new OpenRequest(
                new UUID(0, id),
                Message.of(text),
                metres,
                suggested.isEmpty() ? null : suggested.getFirst().category());
    }

    private static List<List<String>> groups(String resource) {
        var groups = new ArrayList<List<String>>();
        var lines = Resource.lines(resource);
        for (int i = 0; i < lines.size(); i += 3) {
            groups.add(lines.subList(i, i + 3));
        }
        return groups;
    }
}
