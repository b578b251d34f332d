const int main = 0xc3c031;
