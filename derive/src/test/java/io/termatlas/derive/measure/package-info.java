/// Tests of what is measured on the graph of the terms.
