package io.momentdesk.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    private static final String MONSTER = "kettle".repeat(600);

    private final Slips slips = new Slips(Map.of("kettle", "kettl", "delivery", "deliveri", MONSTER, MONSTER));

    @ParameterizedTest
    @CsvSource({"ketle, kettl", "kettel, kettl", "deliveri, deliveri", "delivrey, deliveri", "deliver, deliveri"})
    void aSlipOfALetterFindsTheWord(String written, String stem) {
        assertThat(slips.stemOf(written)).isEqualTo(stem);
    }

    @Test
    void aWordOfThousandsOfLettersIsNoSlipAndIsNotTakenApart() {
        assertThat(slips.stemOf(MONSTER)).isNull();
        assertThat(slips.stemOf(MONSTER.substring(1))).isNull();
    }
}
