package io.momentdesk.knowledge.ranking;

import io.momentdesk.knowledge.ranking.Asked.Wanted;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** A question as Lucene is asked it. */
final class Asking {

    static final String HEAD = "head";
    static final String KEYWORDS = "keywords";
    static final String BODY = "body";
    static final String ASKED = "asked";
    static final String CONCEPTS = "concepts";
    static final String PARTS = "parts";
    static final String PAIRS = "pairs";
    static final String WRITTEN_FOR = "writtenFor";
    static final String ALSO_FOR = "alsoFor";

    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity head = new BM25Similarity(0.6f, 0.4f);
        private final Similarity keywords = new BM25Similarity(0.6f, 0.15f);
        private final Similarity body = new BM25Similarity(0.9f, 0.5f);
        private final Similarity asked = new BM25Similarity(2.0f, 0.5f);

        @Override
        public Similarity get(String field) {
            return switch (field) {
                case HEAD -> head;
                case BODY -> body;
                case ASKED -> asked;
                default -> keywords;
            };
        }
    };

    private static final float OTHER_FIELDS = 0.3f;

    private final Asked asked;
    private final Question question;
    private final Weights weights;

    Asking(Asked asked, Question question, Weights weights) {
        this.asked = asked;
        this.question = question;
        this.weights = weights;
    }

    Query query() {
        BooleanQuery.Builder said = new BooleanQuery.Builder();
        asked.terms().forEach((term, wanted) -> said.add(any(term, wanted), Occur.SHOULD));
        asked.concepts()
                .forEach((concept, wanted) ->
                        said.add(should(CONCEPTS, concept, weights.concept() * wanted.weight()), Occur.SHOULD));
        asked.parts().forEach((part, weight) -> said.add(should(PARTS, part, weights.parts() * weight), Occur.SHOULD));
        asked.pairs().forEach((pair, weight) -> said.add(should(PAIRS, pair, weights.pairs() * weight), Occur.SHOULD));
        Facts.meanings(question.facts()).forEach((fact, meanings) -> said.add(fact(meanings), Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(said.build(), Occur.MUST);
        Moment moment = question.moment();
        if (moment != null) {
            query.add(constant(WRITTEN_FOR, moment.name(), weights.writtenFor()), Occur.SHOULD);
            query.add(constant(ALSO_FOR, moment.name(), weights.alsoFor()), Occur.SHOULD);
        }
        return query.build();
    }

    private Query any(String term, Wanted wanted) {
        double weight = wanted.weight() * (term.charAt(0) == Synonyms.SIGN ? weights.meaning() : 1);
        return new DisjunctionMaxQuery(
                List.of(
                        should(HEAD, term, weights.head() * weight),
                        should(KEYWORDS, term, weights.keywords() * weight),
                        should(ASKED, term, weights.asked() * weight),
                        should(BODY, term, weights.body() * weight)),
                OTHER_FIELDS);
    }

    private Query fact(List<String> meanings) {
        List<Query> any = new ArrayList<>();
        meanings.forEach(meaning -> {
            any.add(constant(HEAD, meaning, weights.fact()));
            any.add(constant(KEYWORDS, meaning, weights.fact()));
        });
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query should(String field, String term, double boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) boost);
    }

    private static Query constant(String field, String term, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), boost);
    }
}
