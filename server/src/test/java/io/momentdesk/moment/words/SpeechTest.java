package io.momentdesk.moment.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.moment.rules.RuleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {

    private final Speech speech = new Speech(RuleFiles.bundled().lexicons(), "en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where is my parcel                  | en
            سفارشم کی می‌رسه                    | fa
            سفارش من کجاست                      | fa
            متى يوصل الطلب                      | ar
            وين طلبي                            | ar
            kur ir mans sūtījums                | lv
            kad es varu sanemt savu sutijumu    | lv
            sefaresham kojast                   | fa
            wain talabi                         | ar
            the order status                    | en
            """)
    void aLanguageIsKnownByItsScriptItsLettersAndItsFrequentWords(String text, String language) {
        assertThat(languages(text)).startsWith(language).hasSize(1);
    }

    @Test
    void aMixedTextIsReadInEachOfItsLanguages() {
        assertThat(languages("سلام، where is my order")).contains("en", "fa");
        assertThat(concepts("سلام، where is my order")).contains("words.where_is_it");
    }

    @Test
    void whatTellsNothingIsReadInEveryLanguageOfItsScript() {
        assertThat(languages("status")).containsExactlyInAnyOrder("en", "lv");
    }

    @Test
    void anotherScriptIsReadInTheVisitorsLanguage() {
        assertThat(languages("где мой заказ")).containsExactly("en");
        assertThat(concepts("где мой заказ")).isEmpty();
    }

    /** One line a way to write one thing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            هنوز نرسیده                 | words.not_arrived
            هنوز نرسيده                 | words.not_arrived
            هنوز نَرسیده                 | words.not_arrived
            هنووووز نرسیده               | words.not_arrived
            کی می‌رسد                    | words.when_arrive
            کی میرسد                    | words.when_arrive
            کی می رسد                   | words.when_arrive
            کی میرسه                    | words.when_arrive
            kei mirese                  | words.when_arrive
            لم يصل                      | words.not_arrived
            لَمْ يَصِلْ                    | words.not_arrived
            لـم يـصـل                    | words.not_arrived
            ما وصل                      | words.not_arrived
            ماوصلش                      | words.not_arrived
            مش شغال                     | words.not_working
            مو شغال                     | words.not_working
            مبيشتغلش                    | words.not_working
            nav pienācis                | words.not_arrived
            nav pienacis                | words.not_arrived
            nepienāca                   | words.not_arrived
            neesmu saņēmis              | words.not_arrived
            not arrived                 | words.not_arrived
            kaaad pienaks sutijums      | words.when_arrive
            kaaaad būs manaaa paka      | words.when_arrive
            whereeee is my orderrrr     | words.where_is_it
            سفارشممممم کجاااااست         | words.where_is_it
            وينننن طلبييييي              | words.where_is_it
            kharab shode                | words.not_working
            talabi ma wesel             | words.not_arrived
            el gehaz kharban            | words.not_working
            سفارش ۱۲۳۴۵ نرسیده           | words.not_arrived
            طلبي رقم ١٢٣٤٥ ما وصل        | words.not_arrived
            """)
    void oneThingIsHeardHoweverItIsWritten(String text, String concept) {
        assertThat(concepts(text)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            سفارشم رسید ممنون         | words.not_arrived
            راضی نیستم                | words.praise
            وصل الطلب شكرا            | words.not_arrived
            مش حلو                    | words.praise
            sūtījums pienāca, paldies | words.not_arrived
            nav labs                  | words.praise
            ما هي الدول التي تعمل فيها | words.not_working
            ما هي الأماكن التي توصل    | words.not_arrived
            """)
    void whatIsDeniedIsNotMeantAndWhatIsNotDeniedIs(String text, String concept) {
        assertThat(strong(text)).doesNotContain(concept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pasutjums nav pienacis    | words.not_arrived
            گارانتی دارد              | words.warranty
            التتبععع                  | words.where_is_it
            """)
    void slipsAreForgiven(String text, String concept) {
        assertThat(concepts(text)).contains(concept);
    }

    /** One line two things that share a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where can I order a lamp      | words.where_to_buy   | words.where_is_it
            where is the lamp I ordered   | words.where_is_it    | words.where_to_buy
            أين يمكنني طلب بطاقة          | words.where_to_buy   | words.where_is_it
            وين طلبي                      | words.where_is_it    | words.where_to_buy
            از کجا سفارش بدم              | words.where_to_buy   | words.where_is_it
            kur var pasūtīt lampu         | words.where_to_buy   | words.where_is_it
            my refund is not here yet     | words.refund_status  | words.where_is_it
            ما هي طريقة الطلب             | words.where_to_buy   | words.when_arrive
            atsauksmes ir dažādas         | words.reviews_asked  | words.cancel_word
            پست زنگ زد خونه نبودم         | words.missed_delivery | words.not_working
            """)
    void wordsThatAreSharedAreToldApart(String text, String meant, String notMeant) {
        assertThat(strong(text)).contains(meant).doesNotContain(notMeant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wo ist mein Paket",
                "Wo bleibt meine Bestellung?",
                "où est mon colis",
                "je voudrais annuler ma commande",
                "siparişim nerede",
                "kargom nerede kaldı",
                "где мой заказ",
                "mi pedido no ha llegado",
                "包裹在哪里"
            })
    void anotherLanguageIsNotGuessedAt(String text) {
        assertThat(concepts(text)).isEmpty();
    }

    @Test
    void anOddTextIsNoError() {
        for (String odd : List.of(
                "",
                "   ",
                "‌‌",
                "ـــ",
                "ًٌٍ",
                "😀😀",
                "؟؟؟",
                "0".repeat(9_000),
                "\u0000",
                "\ud800",
                "م".repeat(5_000))) {
            assertThat(concepts(odd)).isEmpty();
        }
    }

    private List<String> languages(String text) {
        return speech.languagesOf(text).stream().map(Lexicon::language).toList();
    }

    private List<String> concepts(String text) {
        return speech.hear(text).matches().stream().map(Match::concept).toList();
    }

    private List<String> strong(String text) {
        return speech.hear(text).matches().stream()
                .filter(match -> !match.weak())
                .map(Match::concept)
                .toList();
    }
}
