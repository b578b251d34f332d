void print(void);
