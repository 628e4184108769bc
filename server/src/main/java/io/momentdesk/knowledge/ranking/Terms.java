package io.momentdesk.knowledge.ranking;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words that have been read already, for Lucene: a word's offset is its place in the list. */
final class Terms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<String> words;
    private int next;

    Terms(List<String> words) {
        this.words = words;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        term.append(words.get(next));
        offset.setOffset(next, next + 1);
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
