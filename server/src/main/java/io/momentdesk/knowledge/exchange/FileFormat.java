package io.momentdesk.knowledge.exchange;

/** The formats there are. */
public enum FileFormat {
    JSON("application/json", "json", new JsonFormat()),
    CSV("text/csv;charset=UTF-8", "csv", new CsvFormat()),
    MD("application/zip", "zip", new MarkdownFormat());

    private final String mediaType;
    private final String ending;
    private final Format format;

    FileFormat(String mediaType, String ending, Format format) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.format = format;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    Format format() {
        return format;
    }
}
