"""What pages say to machines: JSON-LD in the words of schema.org, beside what people read of it."""
