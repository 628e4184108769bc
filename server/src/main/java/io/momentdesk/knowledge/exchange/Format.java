package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import java.nio.charset.Charset;
import java.util.List;

/** One way to write items into a file and to read them back. */
interface Format {

    byte[] write(Kind kind, List<Item> items);

    /** What cannot be read goes to the findings, with its place; the rest is read on. */
    List<Entry> read(Kind kind, byte[] file, Charset charset, Findings findings);
}
